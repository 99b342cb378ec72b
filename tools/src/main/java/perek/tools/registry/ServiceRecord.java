package perek.tools.registry;

import java.util.List;

/// A service as a registry describes it.
///
/// @param ivoid its identifier
/// @param wavebands such as `optical`
/// @param capabilities what it can be asked for, each with its address
public record ServiceRecord(
    String ivoid,
    String shortName,
    String title,
    List<String> wavebands,
    String description,
    String referenceUrl,
    List<Capability> capabilities) {

  /// @param standardId such as `ivo://ivoa.net/std/ssa`; empty for a page for people
  /// @param standard true where the interface is the standard's own (role `std`)
  /// @param accessUrl as written; check it before it is opened
  public record Capability(String standardId, boolean standard, String accessUrl) {}

  public ServiceRecord {
    wavebands = List.copyOf(wavebands);
    capabilities = List.copyOf(capabilities);
  }
}
