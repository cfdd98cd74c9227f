package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.platform.PackagedProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoIT {
  private static final long TIMEOUT_SECONDS = 180;

  @TempDir Path folder;

  private List<String> settings = List.of();

  @BeforeEach
  void set_up() {
    settings =
        List.of(
            "-Dquarkus.profile=demo",
            "-Dquarkus.http.port=" + PackagedProgram.freePort(),
            "-Dtributary.home=" + folder.resolve("home"),
            "-Dtributary.demo.api-port=" + PackagedProgram.freePort());
  }

  @Test
  void prints_its_figures_and_ends_well_on_a_first_and_on_a_second_start() throws Exception {
    for (int start = 1; start <= 2; start++) {
      Ended ended = demo();
      assertThat(ended.code()).as(ended.output()).isZero();
      assertThat(ended.output())
          .contains("3 selected", "2 zip codes", "2 coupons", "3 messages", "Happy birthday, Ada:");
    }
  }

  @Test
  void ends_badly_with_the_reason_when_the_api_is_broken() throws Exception {
    Ended ended = demo("-Dtributary.demo.api-status=503");
    assertThat(ended.code()).as(ended.output()).isEqualTo(1);
    assertThat(ended.output()).contains("HTTP - 503", "no message was sent");
  }

  private record Ended(int code, String output) {}

  private Ended demo(String... options) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(settings);
    all.addAll(List.of(options));
    List<String> command = PackagedProgram.command(List.of(), all, "demo", "--exit");
    Path log = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    String output = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(ended).as("ended in time: " + output).isTrue();
    return new Ended(process.exitValue(), output);
  }
}
