package perek.tools.classify.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// A network of one dense layer over 12 bins: the two in the middle speak for the second class.
class NetworkTest {

  private static final int BINS = 12;

  private static Network network() throws IOException {
    try (InputStream in = NetworkTest.class.getResourceAsStream("centre.onnx")) {
      assertThat(in).isNotNull();
      return Network.of(in.readAllBytes());
    }
  }

  private static float[] bright() {
    float[] x = new float[BINS + 3];
    x[5] = 1;
    x[6] = 1;
    return x;
  }

  @Test
  void looksAtTheFirstFeaturesAndTellsShares() throws IOException {
    double[] shares = new double[3];
    network().tell(bright(), shares);
    double sum = Math.exp(-4) + Math.exp(4) + Math.exp(-1);
    assertThat(shares[1]).isCloseTo(Math.exp(4) / sum, within(1e-6));
    assertThat(shares[2]).isCloseTo(Math.exp(-1) / sum, within(1e-6));
  }

  /// More than run together at a time.
  @Test
  void manyAtOnceAreToldAsOneByOne() throws IOException {
    float[][] many = new float[300][BINS];
    Arrays.setAll(many, i -> i % 3 == 0 ? bright() : new float[BINS]);
    double[][] said = new double[many.length][3];
    network().tell(many, said);
    for (int i = 0; i < many.length; i++) {
      double[] one = new double[3];
      network().tell(many[i], one);
      assertThat(said[i]).containsExactly(one, within(1e-6));
    }
  }

  @Test
  void whatIsTurnedOverAndMakesADifferenceDecided() throws IOException {
    double[] told = network().effects().of(bright(), 1);
    int most = 0;
    for (int i = 0; i < told.length; i++) if (told[i] > told[most]) most = i;
    assertThat(most).isBetween(5, 9);
    assertThat(Arrays.stream(told, 0, 5).sum()).isCloseTo(0, within(1e-6));
  }

  @Test
  void comesBackFromItsFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    network().write(new DataOutputStream(bytes));
    Network read = Network.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read.features()).isEqualTo(BINS);
    assertThat(read.outputs()).isEqualTo(3);
  }

  @Test
  void whatIsNoNetworkIsRefused() {
    assertThatThrownBy(() -> Network.of(new byte[] {1, 2, 3}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no ONNX model");
  }
}
