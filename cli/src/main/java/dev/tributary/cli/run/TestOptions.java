package dev.tributary.cli.run;

import dev.tributary.cli.api.TributaryApi;
import dev.tributary.cli.api.TributaryApi.TestCall;
import dev.tributary.cli.terminal.CommandFailed;
import dev.tributary.cli.terminal.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a workflow is tested instead of started, and how. */
public final class TestOptions {
  @Option(names = "--test", descriptionKey = "run.test")
  boolean test;

  @Option(names = "--people", paramLabel = "N", descriptionKey = "run.people")
  @Nullable Long people;

  @Option(names = "--real", paramLabel = "ACTIVITY", descriptionKey = "run.real")
  List<String> real = new ArrayList<>();

  @Option(names = "--sample", paramLabel = "ACTIVITY=FILE", descriptionKey = "run.sample")
  Map<String, Path> samples = new LinkedHashMap<>();

  /** Whether a test run is wanted; an option of one without it is refused. */
  boolean wanted() {
    if (!test && (people != null || !real.isEmpty() || !samples.isEmpty())) {
      throw new CommandFailed(Labels.of("run.no-test"));
    }
    return test;
  }

  TributaryApi.Test of(@Nullable Integer revision, Map<String, Object> parameters) {
    Map<String, TestCall> calls = new LinkedHashMap<>();
    real.forEach(activity -> calls.put(activity, new TestCall(true, null)));
    samples.forEach((activity, file) -> calls.put(activity, new TestCall(null, text(file))));
    return new TributaryApi.Test(revision, parameters, people, calls);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new CommandFailed(Labels.of("run.no-sample", file.toString()));
    }
  }
}
