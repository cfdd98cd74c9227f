package dev.tributary.cli.fileimport;

import dev.tributary.cli.api.TributaryApi;
import dev.tributary.cli.api.UploadApi;
import dev.tributary.cli.api.fileimport.ImportOptions;
import dev.tributary.cli.terminal.CommandFailed;
import dev.tributary.cli.terminal.ExitCodes;
import dev.tributary.cli.terminal.Labels;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.WaitOption;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a file of people, prints the progress of its import, and exits with its result. */
@Command(name = "import", resourceBundle = "texts.cli", mixinStandardHelpOptions = true)
public class ImportCommand implements Callable<Integer> {
  /** Bytes of the file that a preview reads. */
  private static final int BEGINNING = 64 * 1024 + 1;

  private final Instance<TributaryApi> api;
  private final Instance<UploadApi> uploads;
  private final String url;

  @Spec @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "import.file")
  Path file = Path.of("");

  @Mixin ImportOptions options = new ImportOptions();

  @Option(names = "--preview", descriptionKey = "import.preview")
  boolean preview;

  @Option(names = "--leave-out-rest", descriptionKey = "import.leave-out-rest")
  boolean leaveOutRest;

  @Mixin WaitOption wait = new WaitOption();

  ImportCommand(
      Instance<TributaryApi> api,
      Instance<UploadApi> uploads,
      @ConfigProperty(name = "tributary.url") String url) {
    this.api = api;
    this.uploads = uploads;
    this.url = url;
  }

  @Override
  public Integer call() throws InterruptedException {
    Duration timeout = wait.timeout();
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new CommandFailed(Labels.of("import.no-file", file));
    }
    if (options.separator == null && file.toString().endsWith(".tsv")) {
      options.separator = "tab";
    }
    if (leaveOutRest) {
      options.leaveOutRest();
    }
    Terminal terminal = new Terminal(Objects.requireNonNull(spec).commandLine().getOut());
    TributaryApi program = api.get();
    if (preview) {
      return new PrintPreview(terminal).report(program.previewImport(options, beginning()));
    }
    String name = Objects.requireNonNull(file.getFileName()).toString();
    String key = UUID.randomUUID().toString();
    String id = uploads.get().startImport(name, options, key, file.toFile()).id();
    String page = url + "/console/imports/" + id;
    terminal.line(Labels.of("import.started", name, page));
    return new WatchImport(program, id, page, terminal)
        .untilItsEnd(timeout)
        .orElse(ExitCodes.STILL_RUNNING);
  }

  private byte[] beginning() {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(BEGINNING);
    } catch (IOException unreadable) {
      throw new CommandFailed(Labels.of("import.no-file", file));
    }
  }
}
