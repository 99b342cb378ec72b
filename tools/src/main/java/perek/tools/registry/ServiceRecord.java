package perek.tools.registry;

import java.util.List;

/// A service as a registry describes it.
///
/// @param ivoid its identifier
/// @param wavebands such as `optical`
/// @param coverage whether it can have data at the place that was asked for
/// @param capabilities what it can be asked for, each with its address
public record ServiceRecord(
    String ivoid,
    String shortName,
    String title,
    List<String> wavebands,
    String description,
    String referenceUrl,
    Coverage coverage,
    List<Capability> capabilities) {

  /// @param standardId such as `ivo://ivoa.net/std/ssa`; empty for a page for people
  /// @param standard true where the interface is the standard's own (role `std`)
  /// @param accessUrl as written; check it before it is opened
  public record Capability(String standardId, boolean standard, String accessUrl) {}

  /// What is known of a service and the place that was asked for.
  public enum Coverage {
    /// No place was asked for, or the registry knows no coverages.
    NOT_ASKED,
    /// The coverage that it declares reaches the place.
    REACHES,
    /// It declares none.
    UNKNOWN,
    /// The coverage that it declares does not reach the place.
    ELSEWHERE
  }

  ServiceRecord with(Coverage known) {
    return new ServiceRecord(
        ivoid, shortName, title, wavebands, description, referenceUrl, known, capabilities);
  }

  public ServiceRecord {
    wavebands = List.copyOf(wavebands);
    capabilities = List.copyOf(capabilities);
  }
}
