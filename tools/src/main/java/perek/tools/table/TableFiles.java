package perek.tools.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import perek.tools.dal.Shelf;
import perek.tools.data.Column;
import perek.tools.data.Table;
import perek.tools.votable.ReadLimits;
import perek.tools.votable.Votable;
import perek.tools.votable.VotableReader;
import uk.ac.starlink.ecsv.EcsvTableBuilder;
import uk.ac.starlink.fits.FitsTableBuilder;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.RowStore;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StarTableOutput;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.table.TableBuilder;
import uk.ac.starlink.table.formats.CsvTableBuilder;

/// Opens and writes tables in files. Safe for many threads.
public final class TableFiles {

  /// Formats that can be written, by the end of a file's name.
  public static final Map<String, String> FORMATS =
      Map.of(
          "vot", "votable", "xml", "votable", "fits", "fits", "csv", "csv", "ecsv", "ecsv", "txt",
          "text", "tsv", "tst", "tex", "latex", "html", "html");

  private static final StoragePolicy DISK = StoragePolicy.PREFER_DISK;

  private TableFiles() {}

  /// Opens a VOTable, FITS, ECSV or CSV file; its rows can be taken in any order.
  ///
  /// @throws IOException where it is none of these, or broken
  public static StarTable open(Path file, BooleanSupplier cancelled) throws IOException {
    byte[] head = head(file);
    String start = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
    boolean gzip = head.length > 1 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b;
    if (gzip
        || start.startsWith("<")
        || (start.length() > 3 && start.startsWith("\u00ef\u00bb\u00bf<")))
      return votable(file, cancelled);
    if (start.startsWith("SIMPLE  =")) return fits(file, cancelled);
    TableBuilder builder = start.startsWith("# %ECSV") ? new EcsvTableBuilder() : csv();
    return DISK.randomTable(builder.makeStarTable(Stoppable.source(file, cancelled), true, DISK));
  }

  /// Decimals as doubles: STIL takes short ones for floats, which moves 10.001 degrees by .7 mas.
  private static CsvTableBuilder csv() {
    CsvTableBuilder builder = new CsvTableBuilder();
    builder.setDecoderExcludeList("float");
    return builder;
  }

  private static StarTable votable(Path file, BooleanSupplier cancelled) throws IOException {
    RowStore store = DISK.makeRowStore();
    Votable read = new VotableReader(ReadLimits.DEFAULT).read(file, cancelled, store);
    if (read.table().isEmpty()) throw new IOException(file + " holds no table: " + read.message());
    store.endRows();
    return store.getStarTable();
  }

  /// Streamed: STIL's mapped files are freed in a way that Java 25 warns of.
  private static StarTable fits(Path file, BooleanSupplier cancelled) throws IOException {
    RowStore store = DISK.makeRowStore();
    try (InputStream in = new Stoppable.Bytes(Files.newInputStream(file), cancelled)) {
      new FitsTableBuilder().streamStarTable(in, store, null);
    }
    return store.getStarTable();
  }

  /// The table as a noun, with its first rows.
  public static Table describe(StarTable table, Path file) throws IOException {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < table.getColumnCount(); i++) columns.add(column(table.getColumnInfo(i)));
    List<List<@Nullable Object>> head = new ArrayList<>();
    long rows = 0;
    try (RowSequence sequence = table.getRowSequence()) {
      for (; sequence.next(); rows++)
        if (head.size() < ReadLimits.DEFAULT.kept())
          head.add(Collections.unmodifiableList(new ArrayList<>(Arrays.asList(sequence.getRow()))));
    }
    return new Table(text(table.getName()), columns, head, rows, file);
  }

  /// Writes a table; what the file's name ends with says the format.
  ///
  /// @throws IOException where it cannot be written
  /// @throws IllegalArgumentException where the name ends with no format of [#FORMATS]
  public static void write(StarTable table, Path file) throws IOException {
    new StarTableOutput().writeStarTable(table, file.toString(), format(file));
  }

  /// Puts a table on disk as a VOTable under a name made from its content, so that it can be asked
  /// about in turn.
  public static Table keep(StarTable table, Path folder) throws IOException {
    Shelf shelf = new Shelf(folder);
    Path part = shelf.part();
    Path votable = part.resolveSibling(part.getFileName() + ".vot");
    try {
      write(table, votable);
      return describe(table, shelf.keep(votable, ".vot"));
    } finally {
      Shelf.drop(part);
      Shelf.drop(votable);
    }
  }

  /// @throws IllegalArgumentException where the name ends with no format
  public static String format(Path file) {
    String name = file.toString();
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String format = FORMATS.get(end);
    if (format == null) {
      Set<String> known = new java.util.TreeSet<>(FORMATS.keySet());
      throw new IllegalArgumentException(
          "'" + name + "' ends with no format that can be written; the ends are " + known + ".");
    }
    return format;
  }

  /// A VOTable with the same rows, for services that take no other format; the file itself where it
  /// is one.
  ///
  /// @param folder where a new one is put
  public static Path asVotable(Path file, Path folder) throws IOException {
    if (new String(head(file), StandardCharsets.ISO_8859_1).stripLeading().startsWith("<"))
      return file;
    Files.createDirectories(folder);
    Path votable = Files.createTempFile(folder, "upload-", ".vot");
    write(open(file, () -> false), votable);
    return votable;
  }

  /// A column as a noun.
  static Column column(ColumnInfo info) {
    Object datatype = info.getAuxDatumValueByName("Datatype", Object.class);
    return new Column(
        text(info.getName()),
        text(info.getUnitString()),
        text(info.getUCD()),
        text(info.getUtype()),
        datatype == null ? info.getContentClass().getSimpleName() : datatype.toString(),
        text(info.getDescription()));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(512);
    }
  }
}
