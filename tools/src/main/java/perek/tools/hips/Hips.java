package perek.tools.hips;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Checks;
import perek.tools.dal.Service;
import perek.tools.data.Status;
import perek.tools.http.Exchange;
import perek.tools.http.Reply;
import perek.tools.http.Request;
import perek.tools.http.Transport;
import perek.tools.moc.Healpix;
import perek.tools.moc.Moc;
import perek.tools.moc.MocFile;
import perek.tools.moc.Place;

/// Asks a survey what it is and which tile shows a place. Safe for many threads.
public final class Hips implements Tool<HipsQuery, Survey> {

  private static final long MAX_BYTES = 64L << 20;
  private static final int USUAL_WIDTH = 512;

  /// Tiles of a folder `Dir` (HiPS 1.0, section 4.1.1).
  private static final long A_FOLDER = 10_000;

  private final Transport transport;

  public Hips(Transport transport) {
    this.transport = transport;
  }

  @Override
  public String name() {
    return "hips";
  }

  @Override
  public Outcome<Survey> call(HipsQuery input, Run run) {
    Instant time = Instant.now();
    Params asked =
        input
            .place()
            .map(p -> Params.of("POS", Params.number(p.raDeg()) + "," + Params.number(p.decDeg())))
            .orElse(Params.NONE);
    Sent sent = new Sent("GET", input.at("properties"), asked);
    List<Exchange> exchanges = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    try {
      String text =
          new String(
              fetched(input.at("properties"), run, exchanges),
              java.nio.charset.StandardCharsets.UTF_8);
      Survey survey = survey(Properties.read(text), input.survey());
      if (input.place().isPresent())
        survey = placed(survey, input, coverage(input, run, exchanges, notes));
      Report report =
          new Report(sent, Status.OK, words(survey), notes, time, since(time), exchanges);
      return new Outcome.Made<>(survey, report);
    } catch (IOException e) {
      return new Outcome.Failed<>(
          new Report(
              sent,
              Status.FAILED,
              String.valueOf(e.getMessage()),
              notes,
              time,
              since(time),
              exchanges));
    }
  }

  private static Survey survey(Properties p, URI address) throws IOException {
    Optional<Integer> order = p.whole("hips_order", 0, Healpix.MAX_ORDER);
    if (order.isEmpty() || p.text("hips_tile_format", "hips_version").isEmpty())
      throw new IOException(
          address + " is no HiPS: its properties name no hips_order from 0 to 29 and no format");
    return new Survey(
        p.text("obs_title", "obs_collection", "creator_did").orElse(address.toString()),
        order.get(),
        p.text("hips_frame").orElse("equatorial").toLowerCase(Locale.ROOT),
        p.words("hips_tile_format"),
        p.whole("hips_tile_width", 1, 1 << 16).orElse(USUAL_WIDTH),
        p.text("dataproduct_type").orElse(""),
        p.text("hips_licence"),
        p.text("obs_ack", "hips_copyright", "obs_copyright"),
        p.text("moc_sky_fraction").flatMap(Checks::number),
        Optional.empty(),
        List.of());
  }

  /// The survey's map of coverage; nothing where it has none that can be read.
  private Optional<Moc> coverage(
      HipsQuery input, Run run, List<Exchange> exchanges, List<String> notes) {
    try {
      return Optional.of(MocFile.read(fetched(input.at("Moc.fits"), run, exchanges)).moc());
    } catch (IOException e) {
      notes.add("Whether it covers the place is not known: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Survey placed(Survey survey, HipsQuery input, Optional<Moc> moc) {
    Place place = input.place().orElseThrow().in(survey.frame());
    long tile = Healpix.cell(survey.order(), place.raDeg(), place.decDeg());
    String path =
        "Norder%d/Dir%d/Npix%d.".formatted(survey.order(), tile / A_FOLDER * A_FOLDER, tile);
    List<URI> tiles = survey.formats().stream().map(f -> input.at(path + extension(f))).toList();
    Optional<Double> fraction = survey.skyFraction().or(() -> moc.map(Moc::skyFraction));
    return survey.with(fraction, moc.map(place::within), tiles);
  }

  private static String extension(String format) {
    String name = format.toLowerCase(Locale.ROOT);
    return name.equals("jpeg") ? "jpg" : name;
  }

  private static String words(Survey survey) {
    return survey.covers().isEmpty()
        ? ""
        : survey.covers().get() ? "It covers the place." : "It does not cover the place.";
  }

  private byte[] fetched(URI address, Run run, List<Exchange> exchanges) throws IOException {
    run.progress().report("fetching " + address, 0, 0);
    Request request = Request.get(address).with(Service.limits(run).withMaxBytes(MAX_BYTES));
    Reply reply = transport.send(request, run.cancelled());
    exchanges.addAll(reply.exchanges());
    return switch (reply) {
      case Reply.Ok ok -> ok.body().bytes();
      case Reply.Failed failed -> throw new IOException(Service.words(failed));
      case Reply.NotModified _ -> throw new IOException(address + " sent no answer (304)");
    };
  }

  private static Duration since(Instant time) {
    return Duration.between(time, Instant.now());
  }
}
