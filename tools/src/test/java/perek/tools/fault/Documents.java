package perek.tools.fault;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/// A small answer of a spectra service, and its parts to be bent.
final class Documents {

  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  static final String OPEN =
      "<VOTABLE version=\"1.3\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\">";
  static final String OK = "<INFO name=\"QUERY_STATUS\" value=\"OK\"/>";

  static final String FIELDS =
      """
      <FIELD name="accref" ID="accref" datatype="char" arraysize="*" utype="ssa:Access.Reference" ucd="meta.ref.url"/>
      <FIELD name="mime" datatype="char" arraysize="*" utype="ssa:Access.Format"/>
      <FIELD name="title" datatype="char" arraysize="*" utype="ssa:DataID.Title"/>
      <FIELD name="ra" datatype="double" unit="deg" ucd="pos.eq.ra"/>
      <FIELD name="dec" datatype="double" unit="deg" ucd="pos.eq.dec"/>
      <FIELD name="length" datatype="int" utype="ssa:Dataset.Length"><VALUES null="-1"/></FIELD>
      <FIELD name="snr" datatype="float" utype="ssa:Derived.SNR"/>
      """;

  private Documents() {}

  static String row(int n, String accref, String title, String length) {
    return "<TR><TD>%s</TD><TD>application/fits</TD><TD>%s</TD><TD>%d.5</TD><TD>20.25</TD><TD>%s</TD><TD>12.5</TD></TR>\n"
        .formatted(accref, title, n, length);
  }

  static String row(int n) {
    return row(n, "http://127.0.0.1:8090/data/spec" + n + ".vot", "Spectrum " + n, "10" + n);
  }

  static String rows() {
    return row(1) + row(2) + row(3);
  }

  static String table(String fields, String rows) {
    return "<TABLE name=\"spectra\">"
        + fields
        + "<DATA><TABLEDATA>\n"
        + rows
        + "</TABLEDATA></DATA></TABLE>";
  }

  static String results(String inside) {
    return XML + OPEN + "<RESOURCE type=\"results\">" + inside + "</RESOURCE></VOTABLE>";
  }

  static String good() {
    return results(OK + table(FIELDS, rows()));
  }

  static String error(String message) {
    return results("<INFO name=\"QUERY_STATUS\" value=\"ERROR\">" + message + "</INFO>");
  }

  /// The good table in BINARY or BINARY2; in BINARY2 the length of row 2 is null.
  ///
  /// @param cut bytes left out at the end
  static String binary(boolean two, int cut) {
    byte[] bytes = encoded(two);
    String base64 =
        Base64.getMimeEncoder().encodeToString(java.util.Arrays.copyOf(bytes, bytes.length - cut));
    String name = two ? "BINARY2" : "BINARY";
    return results(
        OK
            + "<TABLE name=\"spectra\">"
            + FIELDS
            + "<DATA><"
            + name
            + "><STREAM encoding=\"base64\">"
            + base64
            + "</STREAM></"
            + name
            + "></DATA></TABLE>");
  }

  private static byte[] encoded(boolean two) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (int n = 1; n <= 3; n++) {
        if (two) out.writeByte(n == 2 ? 0b0000_0100 : 0);
        for (String s :
            new String[] {"http://127.0.0.1/spec" + n, "application/fits", "Spectrum " + n}) {
          out.writeInt(s.length());
          out.write(s.getBytes(StandardCharsets.US_ASCII));
        }
        out.writeDouble(n + .5);
        out.writeDouble(20.25);
        out.writeInt(n == 2 ? -1 : 100 + n);
        out.writeFloat(12.5f);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
