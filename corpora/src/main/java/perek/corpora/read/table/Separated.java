package perek.corpora.read.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Separated values: rows of cells, quoted cells of several lines included.
///
/// @param rows in order, blank lines left out; rows may differ in length
/// @param broken what was wrong and where, when a quoted cell is never closed; quotes are then read
///   as they stand
public record Separated(List<List<String>> rows, Optional<String> broken) {

  private static final CsvMapper MAPPER =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();
  private static final char[] SEPARATORS = {',', '|', ';', '\t'};
  private static final int SNIFFED_LINES = 20;

  public Separated {
    rows = List.copyOf(rows);
  }

  /// Reads with the separator that cuts the first lines most evenly.
  public static Separated guess(String text) {
    return read(text, separator(text));
  }

  /// Reads with a given separator; where a quoted cell is never closed, again without quotes.
  public static Separated read(String text, char separator) {
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
    Separated read = read(text, schema);
    if (read.broken.isEmpty()) return read;
    return new Separated(read(text, schema.withoutQuoteChar()).rows, read.broken);
  }

  private static Separated read(String text, CsvSchema schema) {
    List<List<String>> rows = new ArrayList<>();
    try (MappingIterator<String[]> lines =
        MAPPER.readerFor(String[].class).with(schema).readValues(text)) {
      while (lines.hasNext()) rows.add(List.of(lines.next()));
      return new Separated(rows, Optional.empty());
    } catch (RuntimeJsonMappingException | JsonProcessingException e) {
      return new Separated(rows, Optional.of("row " + (rows.size() + 1) + " has a broken cell"));
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory has no input errors", e);
    }
  }

  private static char separator(String text) {
    String top = top(text);
    char best = ',';
    int most = 1;
    for (char separator : SEPARATORS) {
      int columns = evenColumns(top, separator);
      if (columns > most) {
        most = columns;
        best = separator;
      }
    }
    return best;
  }

  /// Number of columns of the first row, or 0 where under half the other rows have as many.
  private static int evenColumns(String top, char separator) {
    List<List<String>> rows = read(top, separator).rows();
    if (rows.isEmpty()) return 0;
    int columns = rows.getFirst().size();
    long same = rows.stream().filter(row -> row.size() == columns).count();
    return same * 2 > rows.size() ? columns : 0;
  }

  private static String top(String text) {
    int end = 0;
    for (int i = 0; i < SNIFFED_LINES && end >= 0; i++) end = text.indexOf('\n', end + 1);
    return end < 0 ? text : text.substring(0, end);
  }
}
