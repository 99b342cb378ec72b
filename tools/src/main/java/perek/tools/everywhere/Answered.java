package perek.tools.everywhere;

import java.net.URI;
import perek.tools.call.Outcome;
import perek.tools.dal.Rows;

/// What came of asking one service; a failure is an outcome too.
public record Answered(URI service, Outcome<Rows> outcome) {}
