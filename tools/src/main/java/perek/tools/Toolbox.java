package perek.tools;

import java.util.List;
import perek.tools.call.Tool;
import perek.tools.dal.Service;
import perek.tools.http.Transport;
import perek.tools.links.DataLinks;
import perek.tools.plot.PlotTool;
import perek.tools.registry.Registry;
import perek.tools.resolve.Resolve;
import perek.tools.samp.SampTool;
import perek.tools.scs.Scs;
import perek.tools.siap.Siap;
import perek.tools.siap.Siap2;
import perek.tools.soda.Soda;
import perek.tools.ssap.Ssap;
import perek.tools.table.TableTool;
import perek.tools.table.histogram.HistogramTool;
import perek.tools.table.join.JoinTool;
import perek.tools.table.join.MatchTool;
import perek.tools.tap.Tap;
import perek.tools.votable.ReadLimits;

/// All tools, on one transport. Safe for many threads.
///
/// A new tool is a package, a component here and a line in [#all].
public record Toolbox(
    Ssap ssap,
    Scs scs,
    Siap siap,
    Siap2 siap2,
    DataLinks links,
    Soda soda,
    Tap tap,
    Registry registry,
    Resolve resolve,
    TableTool table,
    JoinTool join,
    MatchTool match,
    HistogramTool histogram,
    PlotTool plot,
    SampTool samp) {

  public static Toolbox on(Transport transport) {
    Service service = new Service(transport, ReadLimits.DEFAULT);
    Tap tap = new Tap(service);
    return new Toolbox(
        new Ssap(service),
        new Scs(service),
        new Siap(service),
        new Siap2(service),
        new DataLinks(service),
        new Soda(service),
        tap,
        new Registry(tap),
        new Resolve(transport),
        new TableTool(),
        new JoinTool(),
        new MatchTool(),
        new HistogramTool(),
        new PlotTool(),
        new SampTool(transport));
  }

  /// Every tool, for lists of what there is.
  public List<Tool<?, ?>> all() {
    return List.of(
        ssap, scs, siap, siap2, links, soda, tap, registry, resolve, table, join, match, histogram,
        plot, samp);
  }
}
