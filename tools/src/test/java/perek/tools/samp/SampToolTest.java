package perek.tools.samp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.astrogrid.samp.Message;
import org.astrogrid.samp.Metadata;
import org.astrogrid.samp.client.AbstractMessageHandler;
import org.astrogrid.samp.client.HubConnection;
import org.astrogrid.samp.client.HubConnector;
import org.astrogrid.samp.hub.HubServiceMode;
import org.astrogrid.samp.xmlrpc.StandardClientProfile;
import org.astrogrid.samp.xmlrpc.StandardHubProfile;
import org.astrogrid.samp.xmlrpc.XmlRpcKit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.data.Status;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.table.TableQuery;
import perek.tools.table.TableTool;

/// With a real hub and a second program, both in this process; the lock file lies in a folder of
/// the test.
class SampToolTest {

  private static final String HOME = "user.home";

  private static final String OWN_HOME = System.getProperty(HOME);

  /// One for all tests: JSAMP looks once where the lock file lies.
  @TempDir static Path home;

  @TempDir Path folder;
  private final SampTool samp = new SampTool(new Transport(Settings.of("", false)));
  private final BlockingQueue<Message> received = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> loaded = new LinkedBlockingQueue<>();
  private Path stars = Path.of("");

  @BeforeEach
  void write() throws IOException {
    stars = Files.writeString(folder.resolve("stars.csv"), "name,mag\nVega,0.03\nDeneb,1.25\n");
  }

  @BeforeAll
  static void moveLockFile() {
    System.setProperty(HOME, home.toString());
  }

  @AfterAll
  static void goHome() {
    System.setProperty(HOME, OWN_HOME);
  }

  private org.astrogrid.samp.hub.Hub hub() throws IOException {
    return org.astrogrid.samp.hub.Hub.runHub(
        HubServiceMode.NO_GUI,
        new org.astrogrid.samp.hub.HubProfile[] {new StandardHubProfile()},
        new org.astrogrid.samp.hub.HubProfile[0]);
  }

  /// A program that loads what it is told to, and refuses what it cannot.
  private HubConnector program(String name) {
    HubConnector program = new HubConnector(new StandardClientProfile(XmlRpcKit.INTERNAL));
    Metadata metadata = new Metadata();
    metadata.setName(name);
    metadata.setDescriptionText("looks at tables");
    program.declareMetadata(metadata);
    program.addMessageHandler(
        new AbstractMessageHandler(new String[] {Hub.TABLE, Hub.SPECTRUM, Hub.POINT}) {
          @Override
          public Map<?, ?> processCall(HubConnection c, String sender, Message message)
              throws IOException {
            received.add(message);
            Object url = message.getParam("url");
            if (url != null)
              try (InputStream in = URI.create(url.toString()).toURL().openStream()) {
                loaded.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
              }
            if (name.equals("Sour")) throw new IOException("this is not to my taste");
            return Map.of();
          }
        });
    program.declareSubscriptions(program.computeSubscriptions());
    program.setActive(true);
    return program;
  }

  private Outcome<Desk> call(SampQuery.Deed deed) {
    return samp.call(new SampQuery(deed), run());
  }

  private Run run() {
    return Run.of(folder.resolve("out"), Duration.ofSeconds(30));
  }

  @Test
  void withoutAHubTheRemedyIsTold() {
    var outcome = call(new SampQuery.Clients());
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.report().message()).contains("no SAMP hub").contains("TOPCAT");
  }

  @Test
  void programsAreListedWithWhatTheyTake() throws IOException {
    var hub = hub();
    HubConnector viewer = program("Viewer");
    var outcome = call(new SampQuery.Clients());
    assertThat(outcome.report().message()).isEmpty();
    assertThat(outcome.product().orElseThrow().entries())
        .containsExactly(
            new Desk.Entry(
                "Viewer",
                Hub.TABLE + " " + Hub.SPECTRUM + " " + Hub.POINT,
                "there",
                "looks at tables",
                Optional.empty()));
    viewer.setActive(false);
    hub.shutdown();
  }

  @Test
  void aTableArrivesAsVotableAndOnLoopbackAlone() throws Exception {
    var hub = hub();
    HubConnector viewer = program("Viewer");
    var outcome = call(SampQuery.Send.table(stars));
    assertThat(outcome.report().message()).isEmpty();
    assertThat(outcome.product().orElseThrow().entries())
        .containsExactly(new Desk.Entry("Viewer", Hub.TABLE, "ok", "stars.csv", Optional.empty()));
    Message message = received.take();
    assertThat(message.getParam("name")).isEqualTo("stars.csv");
    assertThat(URI.create(message.getParam("url").toString()).getHost()).isEqualTo("127.0.0.1");
    assertThat(loaded.take()).contains("<VOTABLE").contains("Deneb");
    viewer.setActive(false);
    hub.shutdown();
  }

  @Test
  void aSpectrumArrivesWithItsFormat() throws Exception {
    var hub = hub();
    HubConnector viewer = program("Viewer");
    call(SampQuery.Send.spectrum(stars));
    Message message = received.take();
    assertThat(message.getMType()).isEqualTo(Hub.SPECTRUM);
    assertThat(String.valueOf(message.getParam("meta"))).contains("x-votable+xml");
    viewer.setActive(false);
    hub.shutdown();
  }

  @Test
  void aPlaceIsPointedAt() throws Exception {
    var hub = hub();
    HubConnector viewer = program("Viewer");
    call(new SampQuery.Point(54.1224, -48.1926, Optional.empty()));
    assertThat(received.take().getParams().toString()).contains("54.1224").contains("-48.1926");
    viewer.setActive(false);
    hub.shutdown();
  }

  @Test
  void whatOneProgramSaysAgainstItIsToldAndOthersGetIt() throws Exception {
    var hub = hub();
    List<HubConnector> programs = List.of(program("Viewer"), program("Sour"));
    var outcome = call(SampQuery.Send.table(stars));
    assertThat(outcome.status()).isEqualTo(Status.PARTIAL);
    assertThat(outcome.report().message()).contains("Sour says").contains("not to my taste");
    assertThat(outcome.product().orElseThrow().entries()).hasSize(2);
    programs.forEach(p -> p.setActive(false));
    hub.shutdown();
  }

  @Test
  void onlyTheNamedProgramIsSentTo() throws Exception {
    var hub = hub();
    List<HubConnector> programs = List.of(program("Viewer"), program("Sour"));
    var sent = call(new SampQuery.Send(stars.toUri(), false, "my stars", Optional.of("view")));
    assertThat(sent.product().orElseThrow().entries())
        .extracting(Desk.Entry::program)
        .containsExactly("Viewer");
    assertThat(received.take().getParam("name")).isEqualTo("my stars");
    var nobody = call(new SampQuery.Send(stars.toUri(), false, "", Optional.of("Aladin")));
    assertThat(nobody.report().message()).contains("'Aladin'").contains("Viewer");
    programs.forEach(p -> p.setActive(false));
    hub.shutdown();
  }

  @Test
  void whatOthersSendIsKeptAndAnswered() throws Exception {
    var hub = hub();
    HubConnector viewer = program("Viewer");
    var listening = CompletableFuture.supplyAsync(() -> call(new SampQuery.Listen(3)));
    String perek = awaited(viewer);
    Path votable = folder.resolve("theirs.vot");
    new TableTool()
        .call(
            new TableQuery(
                stars,
                "",
                "",
                false,
                java.util.OptionalLong.empty(),
                List.of(),
                false,
                Optional.of(votable)),
            run());
    var good =
        viewer.callAndWait(
            perek,
            new Message(Hub.TABLE)
                .addParam("url", votable.toUri().toString())
                .addParam("name", "t"),
            20);
    var bad =
        viewer.callAndWait(
            perek, new Message(Hub.TABLE).addParam("url", "file:///nowhere/x.vot"), 20);
    viewer
        .getConnection()
        .notify(perek, new Message(Hub.POINT).addParam("ra", "10.5").addParam("dec", "-2"));
    Desk desk = listening.get(30, TimeUnit.SECONDS).product().orElseThrow();
    assertThat(good.isOK()).isTrue();
    assertThat(bad.getErrInfo().getErrortxt()).contains("/nowhere/x.vot");
    assertThat(desk.entries()).extracting(Desk.Entry::status).containsExactly("ok", "error", "ok");
    assertThat(desk.entries().getLast().what()).isEqualTo("ra 10.5 deg, dec -2.0 deg");
    assertThat(desk.file().orElseThrow()).hasSameBinaryContentAs(votable);
    viewer.setActive(false);
    hub.shutdown();
  }

  private static String awaited(HubConnector viewer) throws Exception {
    for (int i = 0; i < 200; i++) {
      for (Object id : viewer.getConnection().getSubscribedClients(Hub.TABLE).keySet())
        if ("Perek".equals(viewer.getConnection().getMetadata(id.toString()).getName()))
          return id.toString();
      Thread.sleep(50);
    }
    throw new AssertionError("Perek never listened");
  }

  @Test
  void listeningEndsWhenItIsStopped() throws Exception {
    var hub = hub();
    AtomicBoolean stop = new AtomicBoolean();
    var listening =
        CompletableFuture.supplyAsync(() ->
            samp.call(
                new SampQuery(new SampQuery.Listen(1)),
                run().stoppedBy(stop::get).watchedBy((_, _, _) -> stop.set(true))));
    assertThat(listening.get(20, TimeUnit.SECONDS).product().orElseThrow().entries()).isEmpty();
    hub.shutdown();
  }

  @Test
  void placesThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new SampQuery.Point(361, 0, Optional.empty()))
        .hasMessageContaining("361");
    assertThatThrownBy(
            () -> new SampQuery.Send(URI.create("ftp://x/y"), false, "", Optional.empty()))
        .hasMessageContaining("ftp://x/y");
  }
}
