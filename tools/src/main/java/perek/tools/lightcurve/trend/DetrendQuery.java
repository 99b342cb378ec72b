package perek.tools.lightcurve.trend;

import perek.tools.lightcurve.Source;

/// A light curve whose slow changes are to be divided out.
public record DetrendQuery(Source source, Trend trend) {}
