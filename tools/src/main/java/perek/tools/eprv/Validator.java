package perek.tools.eprv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Keys;
import perek.tools.spectrum.fits.Part;

/// Compares a file with the standard: units, headers of all levels (those of L3 and L4 too),
/// tables, shapes, and what its numbers say of each other.
public final class Validator {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+_SL([234])_\\d{8}T\\d{6}\\.fits");
  private static final Pattern LEVEL = Pattern.compile("L?([234])");

  /// Names of earlier drafts, read and never written.
  static final Map<String, String> OLDER =
      Map.of(
          "EXT_DESCRIPTION", "EXT_DESCRIPT",
          "COMBINED_STITCHED_CORR_FLUX", "STITCHED_CORR_SCI_FLUX",
          "COMBINED_STITCHED_CORR_WAVE", "STITCHED_CORR_SCI_WAVE",
          "COMBINED_STITCHED_CORR_VAR", "STITCHED_CORR_SCI_VAR",
          "COADD_STITCHED_CORR_FLUX", "STITCHED_CORR_SCI_FLUX",
          "COADD_STITCHED_CORR_WAVE", "STITCHED_CORR_SCI_WAVE",
          "COADD_STITCHED_CORR_VAR", "STITCHED_CORR_SCI_VAR");

  private final FitsFile file;
  private final List<Finding> findings = new ArrayList<>();

  private Validator(FitsFile file) {
    this.file = file;
  }

  /// @param level 2, 3 or 4; 0 where the file is of none
  /// @param findings all in which it differs, in the order of the file
  public record Verdict(int level, List<Finding> findings) {
    public Verdict {
      findings = List.copyOf(findings);
    }

    /// True where nothing is against the standard.
    public boolean valid() {
      return findings.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    }
  }

  /// @throws IOException where it is no FITS file
  public static Verdict of(Path path) throws IOException {
    try (FitsFile file = FitsFile.open(path)) {
      Validator validator = new Validator(file);
      int level = validator.level();
      if (level > 0) validator.check(level, path);
      return new Verdict(level, validator.findings);
    }
  }

  private int level() {
    String said = file.keys().text("DATALVL").orElse("");
    Matcher m = LEVEL.matcher(said);
    if (m.matches()) return Integer.parseInt(m.group(1));
    int guessed =
        there("TRACE1_FLUX") ? 2 : there("STITCHED_CORR_SCI_FLUX") ? 3 : there("RV1") ? 4 : 0;
    findings.add(
        Finding.error(
            "PRIMARY DATALVL",
            "is '%s' and must be L2, L3 or L4%s"
                .formatted(
                    said,
                    guessed > 0
                        ? "; by its units it was read as L" + guessed
                        : "; no unit TRACE1_FLUX, STITCHED_CORR_SCI_FLUX or RV1 is there either")));
    return guessed;
  }

  private boolean there(String name) {
    return file.part(name).isPresent()
        || OLDER.entrySet().stream()
            .anyMatch(o -> o.getValue().equals(name) && file.part(o.getKey()).isPresent());
  }

  private void check(int level, Path path) throws IOException {
    Matcher m = NAME.matcher(String.valueOf(path.getFileName()));
    if (!m.matches() || Integer.parseInt(m.group(1)) != level)
      findings.add(
          Finding.warning(
              "file name",
              "'%s' is not inst_SL%d_YYYYMMDDThhmmss.fits".formatted(path.getFileName(), level)));
    units(level);
    for (Part part : file.parts()) {
      String name = part.index() == 0 ? "PRIMARY" : OLDER.getOrDefault(part.name(), part.name());
      headers(level, name, part);
      columns(level, name, part);
    }
    findings.addAll(Contents.of(file, level));
    findings.addAll(Statements.of(file, level, String.valueOf(path.getFileName())));
    findings.addAll(Tables.of(file, level));
    complete();
  }

  /// A file that says that it keeps the standard, and does not.
  private void complete() {
    long faults = findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR).count();
    if (faults > 0 && file.keys().text("FULLCOMP").orElse("").strip().equals("Yes"))
      findings.add(
          Finding.error(
              "PRIMARY FULLCOMP", "is Yes, and %d faults stand against it".formatted(faults)));
  }

  private void units(int level) {
    for (Requirements.Unit unit : Requirements.units(level)) {
      if (unit.kind().equals("primary") || !unit.required()) continue;
      if (!there(unit.first()))
        findings.add(Finding.error(unit.first(), "is required at L" + level + " and missing"));
    }
    for (Part part : file.parts().subList(1, file.parts().size())) unit(level, part);
  }

  private void unit(int level, Part part) {
    String name = part.name();
    if (OLDER.containsKey(name))
      findings.add(
          Finding.error(
              name, "is the name of an earlier draft; the standard calls it " + OLDER.get(name)));
    String plain = OLDER.getOrDefault(name, name);
    List<Requirements.Unit> known =
        Requirements.units(level).stream().filter(u -> u.is(plain)).toList();
    if (known.isEmpty()) {
      findings.add(
          Finding.warning(
              name.isEmpty() ? "HDU " + part.index() : name,
              "is no unit of L" + level + "; own data are to be named CUSTOM…"));
      return;
    }
    Requirements.Unit unit = known.getFirst();
    if (part.table() != unit.kind().equals("table"))
      findings.add(
          Finding.error(
              name,
              "is a %s and must be a %s".formatted(part.table() ? "table" : "image", unit.kind())));
    int bits = Math.abs(part.keys().whole("BITPIX").orElse(0));
    if (!part.table() && unit.bits() > bits)
      findings.add(
          Finding.error(name, "has %d bits a pixel and must have %d".formatted(bits, unit.bits())));
  }

  private void headers(int level, String name, Part part) {
    Keys keys = part.keys();
    for (Requirements.Keyword keyword : Requirements.keywords(level, name)) {
      String key = keyword.first();
      if (!keys.has(key)) {
        if (keyword.required())
          findings.add(
              Finding.error(name + " " + key, "is required at L" + level + " and missing"));
        continue;
      }
      boolean fits =
          keys.text(key).isEmpty()
              || keys.text(key).get().equalsIgnoreCase("UNKNOWN")
              || typed(keyword.type(), keys, key);
      if (!fits)
        findings.add(
            Finding.error(
                name + " " + key,
                "is '%s' and must be a %s".formatted(keys.text(key).get(), keyword.type())));
    }
  }

  private static boolean typed(String type, Keys keys, String key) {
    return switch (type) {
      case "number" -> keys.number(key).isPresent();
      case "whole" -> {
        OptionalDouble n = keys.number(key);
        yield n.isPresent() && n.getAsDouble() == Math.rint(n.getAsDouble());
      }
      case "truth" -> keys.truth(key).isPresent();
      default -> true;
    };
  }

  private void columns(int level, String name, Part part) {
    if (!part.table()) return;
    for (Requirements.TableColumn column : Requirements.columns(level, name)) {
      boolean found = part.place(column.name()).isPresent();
      if (!found && column.required())
        findings.add(
            Finding.error(
                name + " " + column.name(),
                "is a required column and missing; there are " + part.columns()));
      String form = part.place(column.name()).flatMap(p -> part.about(p, "TFORM")).orElse("");
      if (found && column.bits() == 64 && !form.contains("D"))
        findings.add(
            Finding.error(name + " " + column.name(), "must have 64 bits, and has " + form));
    }
  }
}
