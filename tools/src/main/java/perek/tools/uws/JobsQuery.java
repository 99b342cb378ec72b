package perek.tools.uws;

import java.net.URI;
import java.util.Locale;
import perek.tools.call.Params;

/// What to do with a job, or with all of them.
///
/// @param address of the job; for a list that of the service
public record JobsQuery(URI address, Deed deed) {

  /// What can be done.
  public enum Deed {
    LOOK,
    ABORT,
    DELETE,
    LIST
  }

  public JobsQuery {
    String plain = address.toString().replaceAll("[?#].*$", "").replaceAll("/+$", "");
    if (deed != Deed.LIST) plain = plain.replaceAll("/(phase|quote|results|error|parameters)$", "");
    else plain = plain.replaceAll("/(a?sync)$", "") + "/async";
    address = URI.create(plain);
  }

  /// A question as a form has it.
  ///
  /// @param params DEED, one of LOOK, ABORT, DELETE and LIST
  public static JobsQuery of(URI address, Params params) {
    String deed = params.value("DEED").orElse("LOOK");
    return new JobsQuery(address, Deed.valueOf(deed.toUpperCase(Locale.ROOT)));
  }
}
