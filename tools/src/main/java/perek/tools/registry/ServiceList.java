package perek.tools.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import perek.tools.data.Product;
import perek.tools.data.Table;
import perek.tools.registry.ServiceRecord.Capability;

/// Services found.
///
/// @param services each once, in the order of the registry
/// @param asTable the registry's answer: a row for each interface
/// @param adql the query that was sent
public record ServiceList(List<ServiceRecord> services, Optional<Table> asTable, String adql)
    implements Product {

  private static final Pattern HASH = Pattern.compile("#");

  public ServiceList {
    services = List.copyOf(services);
  }

  @Override
  public Optional<Table> table() {
    return asTable;
  }

  /// Services, not interfaces, are counted.
  @Override
  public OptionalLong rows() {
    return OptionalLong.of(services.size());
  }

  static ServiceList of(Optional<Table> table, String adql) {
    Map<String, ServiceRecord> all = new LinkedHashMap<>();
    table.ifPresent(t -> {
      for (int row = 0; row < t.head().size(); row++) {
        ServiceRecord next = record(t, row);
        all.merge(next.ivoid(), next, ServiceList::joined);
      }
    });
    return new ServiceList(new ArrayList<>(all.values()), table, adql);
  }

  /// The same, where it is known of each whether it can have data at the place.
  ServiceList marked(Function<ServiceRecord, ServiceRecord.Coverage> coverage) {
    return new ServiceList(
        services.stream().map(s -> s.with(coverage.apply(s))).toList(), asTable, adql);
  }

  ServiceList first(int most) {
    return new ServiceList(services.subList(0, Math.min(most, services.size())), asTable, adql);
  }

  private static ServiceRecord record(Table t, int row) {
    String url = cell(t, row, "access_url");
    List<Capability> capability =
        url.isEmpty()
            ? List.of()
            : List.of(
                new Capability(
                    cell(t, row, "standard_id"), cell(t, row, "intf_role").equals("std"), url));
    return new ServiceRecord(
        cell(t, row, "ivoid"),
        cell(t, row, "short_name"),
        cell(t, row, "res_title"),
        HASH.splitAsStream(cell(t, row, "waveband")).filter(b -> !b.isBlank()).toList(),
        cell(t, row, "res_description"),
        cell(t, row, "reference_url"),
        ServiceRecord.Coverage.NOT_ASKED,
        capability);
  }

  private static ServiceRecord joined(ServiceRecord a, ServiceRecord b) {
    List<Capability> both = new ArrayList<>(a.capabilities());
    b.capabilities().stream().filter(c -> !both.contains(c)).forEach(both::add);
    return new ServiceRecord(
        a.ivoid(),
        a.shortName(),
        a.title(),
        a.wavebands(),
        a.description(),
        a.referenceUrl(),
        a.coverage(),
        both);
  }

  private static String cell(Table t, int row, String column) {
    return t.index(column).flatMap(c -> t.text(row, c)).orElse("");
  }
}
