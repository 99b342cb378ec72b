package perek.tools.probe;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Gatherers;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.dal.Rows;
import perek.tools.dal.Service;
import perek.tools.http.Reply;
import perek.tools.http.Request;

/// Finds out which protocols an address speaks, and remembers it for a week. Safe for many threads.
public final class Probe {

  /// For one request.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// For all requests about one address.
  private static final Duration IN_ALL = Duration.ofSeconds(15);

  private final Service service;
  private final Memory memory = new Memory();
  private final Map<URI, String> troubles = new ConcurrentHashMap<>();

  public Probe(Service service) {
    this.service = service;
  }

  /// The protocols, the likeliest first; empty where none is known to answer, and then [#trouble]
  /// says why. Only what answered is remembered. Takes at most 15 s.
  public List<Spoken> of(URI address, Run run) {
    Optional<List<Spoken>> known = memory.find(address, run.folder());
    if (known.isPresent()) return known.get();
    Run aside = run.into(run.folder().resolve("probes"));
    List<Spoken> found = new Search(address, aside.within(IN_ALL)).found();
    boolean sure = !troubles.containsKey(address);
    if (!found.isEmpty() && sure) memory.keep(address, found, run.folder());
    return found;
  }

  /// Why nothing, or nothing certain, was found at an address that was probed.
  public Optional<String> trouble(URI address) {
    return Optional.ofNullable(troubles.get(address));
  }

  /// What came of one look: protocols, or why there are none.
  ///
  /// @param reached false where nobody answered at all
  private record Look(List<Spoken> spoken, boolean reached, String why) {}

  /// One address that is being looked at.
  private final class Search {

    private final URI address;
    private final Run run;
    private final List<String> reasons = new ArrayList<>();
    private final List<Protocol> refusals = new ArrayList<>();
    private boolean dead;

    Search(URI address, Run run) {
      this.address = address;
      this.run = run;
    }

    List<Spoken> found() {
      troubles.remove(address);
      Optional<Spoken> map = Maps.coverage(address);
      if (map.isPresent()) return List.of(map.get());
      List<Look> looks =
          Addresses.capabilities(address).stream()
              .gather(Gatherers.mapConcurrent(4, this::capabilities))
              .toList();
      for (Look look : looks) if (!look.spoken().isEmpty()) return look.spoken();
      if (looks.stream().noneMatch(Look::reached)) return nothing(looks.getFirst().why());
      for (Protocol protocol : likeliestFirst()) {
        if (run.stopped() || dead) break;
        Optional<Spoken> spoken =
            protocol == Protocol.HIPS
                ? new Maps(service.transport()).survey(address, run.within(PATIENCE))
                : ask(protocol);
        if (spoken.isPresent()) return List.of(spoken.get());
      }
      return guess();
    }

    /// A service that refuses every question is believed what its address says.
    private List<Spoken> guess() {
      Optional<Protocol> named =
          likeliestFirst().stream()
              .filter(p -> p.named(address.getPath()) && refusals.contains(p))
              .findFirst();
      List<Spoken> guess = named.map(p -> List.of(new Spoken(p, where(p)))).orElse(List.of());
      String why = String.join("; ", reasons);
      String ending = named.map(p -> ". Its address says " + p.tool() + ".").orElse("");
      troubles.put(address, address + " answers no protocol known here: " + why + ending);
      return guess;
    }

    private List<Spoken> nothing(String why) {
      troubles.put(address, why);
      return List.of();
    }

    private List<Protocol> likeliestFirst() {
      return Arrays.stream(Protocol.values())
          .filter(p -> p != Protocol.MOC)
          .sorted(
              Comparator.comparing((Protocol p) -> !p.named(address.getPath()))
                  .thenComparing(p -> p != Protocol.SIAP2))
          .toList();
    }

    /// Below the address all that is said counts; beside it only what is said of the address.
    private Look capabilities(URI document) {
      Request request = Request.get(document).with(Service.limits(run.within(PATIENCE)));
      Reply reply = service.transport().send(request, run.cancelled());
      return switch (reply) {
        case Reply.Ok ok -> new Look(said(document, ok), true, "");
        case Reply.Failed f -> new Look(List.of(), f.status() > 0, f.reason());
        case Reply.NotModified _ -> new Look(List.of(), true, "");
      };
    }

    private List<Spoken> said(URI document, Reply.Ok ok) {
      List<Spoken> all = Capabilities.of(ok.body()).orElse(List.of());
      List<Spoken> exactly =
          all.stream()
              .filter(s -> Addresses.same(s.address(), URI.create(Addresses.base(address))))
              .map(s -> new Spoken(s.protocol(), where(s.protocol())))
              .distinct()
              .toList();
      boolean below = document.toString().startsWith(Addresses.base(address) + "/");
      if (!exactly.isEmpty() || !below) return exactly;
      return all.stream().map(this::nearer).distinct().toList();
    }

    /// A service behind another name is asked under the name that was given.
    private Spoken nearer(Spoken s) {
      boolean same = String.valueOf(s.address().getHost()).equalsIgnoreCase(address.getHost());
      return same ? s : new Spoken(s.protocol(), where(s.protocol()));
    }

    private URI where(Protocol protocol) {
      return protocol == Protocol.TAP ? URI.create(Addresses.base(address)) : address;
    }

    private Optional<Spoken> ask(Protocol protocol) {
      URI asked =
          protocol == Protocol.TAP ? URI.create(where(protocol) + "/sync") : where(protocol);
      Params params = Question.of(protocol);
      Outcome<Rows> answer = service.ask(Sent.get(asked, params), run.within(PATIENCE));
      if (Question.fits(protocol, answer))
        return Optional.of(new Spoken(protocol, where(protocol)));
      if (Question.refused(answer)) refusals.add(protocol);
      dead = answer.report().exchanges().stream().allMatch(e -> e.status() == 0);
      String said = answer.report().message();
      reasons.add(protocol.tool() + ": " + (said.isBlank() ? "the answer is another's" : said));
      return Optional.empty();
    }
  }
}
