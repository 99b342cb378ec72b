package perek.shell.vo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Commands about several services, favourites and files.
class SeveralServicesTest extends VoStage {

  SeveralServicesTest() throws IOException {}

  @Test
  void severalServicesAreAskedAtOnceAndEachIsTold() throws Exception {
    JsonNode answer =
        json("ssap", "--service", url("/OK"), "--service", url("/nosuch"), "--targetname", "Vega");
    assertThat(answer.path("status").asText()).isEqualTo("OK");
    assertThat(answer.path("rows").asInt()).isEqualTo(2);
    assertThat(answer.path("columns").path(0).path("name").asText()).isEqualTo("service");
    assertThat(answer.path("services")).hasSize(2);
    JsonNode bad = answer.path("services").path(1);
    assertThat(bad.path("address").asText()).isEqualTo(url("/nosuch"));
    assertThat(bad.path("status").asText()).isEqualTo("ERROR");
    assertThat(bad.path("rows").isNull()).isTrue();
    assertThat(bad.path("message").asText()).contains("404");
    assertThat(bad.path("millis").isNumber()).isTrue();
    run("ssap", "--service", url("/OK"), "--service", url("/nosuch"), "--targetname", "Vega");
    assertThat(out.toString()).contains("SERVICE", "STATUS", "ERROR", "404");
    assertThat(run("ssap", "--service", url("/ERROR"), "--service", url("/nosuch"))).isEqualTo(1);
  }

  @Test
  void filesOfChosenRowsAreDownloaded() throws Exception {
    Path table = folder.resolve("rows.csv");
    Files.writeString(
        table,
        "access_url,obs_id,n\n" + url("/OK") + ",one,1\nOVERFLOW,two,2\nfile:///etc/passwd,x,3\n");
    Path into = folder.resolve("files");
    JsonNode answer =
        json("download", table.toString(), into.toString(), "--rows", "1-2", "--base", url("/"));
    assertThat(answer.path("status").asText()).as(answer.toString()).isEqualTo("OK");
    assertThat(answer.path("files")).hasSize(2);
    assertThat(answer.path("files").path(0).path("file").asText())
        .isEqualTo(into.resolve("one.dat").toString());
    assertThat(Files.readString(into.resolve("two.dat"))).contains("OVERFLOW");
    assertThat(run("table", table.toString(), "--download", into.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("one.dat", "there already", "Row 3: refused");
  }

  @Test
  void favouritesStandForAddresses() throws Exception {
    run("services", "add", url("/OK"), "--name", "good", "--tag", "spectra");
    run("services", "add", url("/OVERFLOW"), "--tag", "spectra", "--tag", "big");
    assertThat(run("ssap", "--service", "@good", "--targetname", "Vega")).isZero();
    assertThat(json("ssap", "--service", "@spectra").path("services")).hasSize(2);
    run("services", "tag", "good", "big");
    run("services", "list", "big");
    assertThat(out.toString()).contains(url("/OK"), url("/OVERFLOW"), "spectra big");
    assertThat(json("services", "remove", url("/OVERFLOW"))).hasSize(1);
    assertThat(json("services", "list").path(0).path("name").asText()).isEqualTo("good");
    assertThat(Files.exists(folder.resolve("state").resolve("services.json"))).isTrue();
    for (String line : List.of("ssap --service @nosuch", "services remove nosuch"))
      assertThatThrownBy(() -> run(line.split(" "))).hasStackTraceContaining("nosuch'");
    assertThatThrownBy(() -> run("services", "add", url("/x"), "--name", "good"))
        .hasStackTraceContaining("take another");
  }
}
