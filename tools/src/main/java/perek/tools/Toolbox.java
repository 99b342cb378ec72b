package perek.tools;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import perek.tools.adql.schema.SchemaReader;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.classify.ClassifyTool;
import perek.tools.dal.Rows;
import perek.tools.dal.Service;
import perek.tools.each.EachTool;
import perek.tools.everywhere.Everywhere;
import perek.tools.everywhere.GlobalSearch;
import perek.tools.fetch.Fetch;
import perek.tools.hips.Hips;
import perek.tools.http.Transport;
import perek.tools.lightcurve.ShowTool;
import perek.tools.lightcurve.box.BoxTool;
import perek.tools.lightcurve.fold.FoldTool;
import perek.tools.lightcurve.trend.DetrendTool;
import perek.tools.links.DataLinks;
import perek.tools.moc.MocTool;
import perek.tools.model.Model;
import perek.tools.model.ModelSearch;
import perek.tools.objects.ObjectsSearch;
import perek.tools.orbit.OrbitTool;
import perek.tools.period.PeriodogramTool;
import perek.tools.plot.PlotTool;
import perek.tools.probe.Probe;
import perek.tools.redshift.RedshiftTool;
import perek.tools.registry.Registry;
import perek.tools.resolve.Resolve;
import perek.tools.rv.BarycentricTool;
import perek.tools.rv.BisectorTool;
import perek.tools.rv.CcfTool;
import perek.tools.rv.FitTool;
import perek.tools.rv.activity.ActivityTool;
import perek.tools.rv.pair.PairCcfTool;
import perek.tools.rv.pair.PairFitTool;
import perek.tools.rv.rotation.VsiniTool;
import perek.tools.rv.template.TemplateTool;
import perek.tools.samp.SampTool;
import perek.tools.scs.Scs;
import perek.tools.series.find.Bringing;
import perek.tools.series.find.Spectra;
import perek.tools.series.line.SeriesTool;
import perek.tools.siap.Siap;
import perek.tools.siap.Siap2;
import perek.tools.slap.Slap;
import perek.tools.soda.GetData;
import perek.tools.soda.Soda;
import perek.tools.ssap.Ssap;
import perek.tools.table.TableTool;
import perek.tools.table.histogram.HistogramTool;
import perek.tools.table.join.JoinTool;
import perek.tools.table.join.MatchTool;
import perek.tools.tap.Tap;
import perek.tools.uws.Jobs;
import perek.tools.vosi.Vosi;
import perek.tools.votable.ReadLimits;

/// All tools, on one transport. Safe for many threads.
///
/// A new tool is a package, a component here and a line in [#all].
public record Toolbox(
    Ssap ssap,
    Scs scs,
    Siap siap,
    Siap2 siap2,
    Slap slap,
    DataLinks links,
    Soda soda,
    GetData getData,
    Tap tap,
    ModelSearch obscore,
    ModelSearch epntap,
    ModelSearch linetap,
    Registry registry,
    Resolve resolve,
    TableTool table,
    JoinTool join,
    MatchTool match,
    HistogramTool histogram,
    PlotTool plot,
    SampTool samp,
    BarycentricTool barycentric,
    PeriodogramTool periodogram,
    OrbitTool orbit,
    CcfTool ccf,
    TemplateTool template,
    FitTool ccfFit,
    BisectorTool bisector,
    PairFitTool ccfFitPair,
    PairCcfTool ccfPair,
    VsiniTool vsini,
    ActivityTool activity,
    RedshiftTool redshift,
    ClassifyTool classify,
    Probe probe,
    Everywhere everywhere,
    Fetch fetch,
    Vosi vosi,
    SchemaReader schemas,
    MocTool moc,
    Hips hips,
    Jobs jobs) {

  public static Toolbox on(Transport transport) {
    Service service = new Service(transport, ReadLimits.DEFAULT);
    Tap tap = new Tap(service);
    Ssap ssap = new Ssap(service);
    Scs scs = new Scs(service);
    Siap siap = new Siap(service);
    Siap2 siap2 = new Siap2(service);
    Slap slap = new Slap(service);
    return new Toolbox(
        ssap,
        scs,
        siap,
        siap2,
        slap,
        new DataLinks(service),
        new Soda(service),
        new GetData(service),
        tap,
        new ModelSearch(Model.of("obscore"), tap),
        new ModelSearch(Model.of("epntap"), tap),
        new ModelSearch(Model.of("linetap"), tap),
        new Registry(tap),
        new Resolve(transport),
        new TableTool(),
        new JoinTool(),
        new MatchTool(),
        new HistogramTool(),
        new PlotTool(),
        new SampTool(transport),
        new BarycentricTool(),
        new PeriodogramTool(),
        new OrbitTool(),
        new CcfTool(),
        new TemplateTool(),
        new FitTool(),
        new BisectorTool(),
        new PairFitTool(),
        new PairCcfTool(),
        new VsiniTool(),
        new ActivityTool(),
        new RedshiftTool(),
        new ClassifyTool(),
        new Probe(service),
        Calls.everywhere(ssap, scs, siap, siap2, slap),
        new Fetch(transport),
        new Vosi(transport),
        new SchemaReader(service),
        new MocTool(transport),
        new Hips(transport),
        new Jobs(transport));
  }

  /// Every tool, for lists of what there is.
  public List<Tool<?, ?>> all() {
    List<Tool<?, ?>> all =
        new ArrayList<>(
            List.of(
                ssap,
                scs,
                siap,
                siap2,
                slap,
                links,
                soda,
                tap,
                obscore,
                epntap,
                linetap,
                registry,
                resolve,
                table,
                join,
                match,
                histogram,
                plot,
                samp,
                fetch,
                vosi,
                moc,
                hips,
                jobs,
                barycentric,
                periodogram,
                orbit,
                ccf,
                template,
                ccfFit,
                bisector,
                ccfFitPair,
                ccfPair,
                vsini,
                activity,
                redshift,
                classify,
                series(),
                lightCurve(),
                detrend(),
                boxes(),
                fold()));
    all.addAll(velocities().all());
    return all;
  }

  /// Measures the spectra of a table one by one.
  public EachTool each() {
    return new EachTool(fetch, classify, redshift);
  }

  /// What precise velocities need beside.
  public VelocityTools velocities() {
    return new VelocityTools();
  }

  /// Follows a line in time over spectra of files or services.
  public SeriesTool series() {
    return new SeriesTool(new Spectra(resolve, global(), new Bringing(soda, links, fetch)));
  }

  /// Shows light curves.
  public ShowTool lightCurve() {
    return new ShowTool();
  }

  /// Divides slow changes out of light curves.
  public DetrendTool detrend() {
    return new DetrendTool();
  }

  /// Looks for periodic dips of light curves.
  public BoxTool boxes() {
    return new BoxTool();
  }

  /// Folds light curves.
  public FoldTool fold() {
    return new FoldTool();
  }

  /// A search at all services that a registry names.
  public GlobalSearch global() {
    return new GlobalSearch(registry, everywhere);
  }

  /// A search for each object of a list.
  public ObjectsSearch objects() {
    return new ObjectsSearch(everywhere);
  }

  /// The typed call of a tool whose question is an address and parameters: ssap, scs, siap, siap2,
  /// slap, links, soda, tap, obscore, epntap or linetap. For another name, or parameters that
  /// cannot be sent, a failure that says so.
  public Outcome<?> call(String tool, URI service, Params params, Run run) {
    try {
      return ready(tool, service, params).apply(run);
    } catch (IllegalArgumentException e) {
      Report report =
          Report.failed(
              new Sent("GET", service, params), String.valueOf(e.getMessage()), List.of());
      return new Outcome.Failed<Rows>(report);
    }
  }

  /// The same, checked and ready to be made.
  ///
  /// @throws IllegalArgumentException where no tool has that name, or the parameters cannot be sent
  public Function<Run, Outcome<?>> ready(String tool, URI service, Params params) {
    return new Calls(this).ready(tool, service, params);
  }
}
