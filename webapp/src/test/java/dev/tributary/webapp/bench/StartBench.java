package dev.tributary.webapp.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the packaged program on this machine: the memory after the demo's story, then some
 * starts on the data directory that the story left, from the start of the process to the first
 * response.
 *
 * <p>PostgreSQL, migrations and our own work at start are measured inside the program, which logs
 * them; the first response is measured here and counted as ours; the rest is the Java runtime and
 * the framework. Memory is the proportional set size (Pss) of the program and of every process of
 * its database, so that shared pages count once.
 *
 * <p>{@code StartBench PROGRAM.jar}; exit code 1 when a target is missed.
 */
final class StartBench {
  private static final int STARTS = 7;
  private static final String HEAP = "-Xmx192m";
  private static final double OURS_AT_MOST = 0.25;
  private static final long PSS_AT_MOST_KB = 450 * 1024;
  private static final Duration TIMEOUT = Duration.ofMinutes(3);
  private static final Pattern TIMES =
      Pattern.compile(
          "Start times: postgresql (\\d+) ms, migrations (\\d+) ms, own (\\d+) ms, all \\d+ ms");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Path jar;
  private final BenchHome home;

  private StartBench(Path jar, BenchHome home) {
    this.jar = jar;
    this.home = home;
  }

  public static void main(String[] arguments) throws Exception {
    boolean met;
    try (BenchHome home = BenchHome.create()) {
      met = new StartBench(Path.of(arguments[0]), home).run();
    }
    System.exit(met ? 0 : 1);
  }

  private boolean run() throws Exception {
    boolean memoryMet = memoryAfterTheStory();
    List<Start> starts = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      starts.add(start());
    }
    return report(starts) && memoryMet;
  }

  // --- Memory ---------------------------------------------------------------------------------

  private boolean memoryAfterTheStory() throws Exception {
    System.out.printf("Memory after the story, %s%n", HEAP);
    Program program = Program.started(jar, home.data(), RunningProgram.freePort(), true);
    try {
      program.await(line -> line.contains("Sign in (once"), "the demo's sign-in address");
      return Files.isReadable(Path.of("/proc/self/smaps_rollup"))
          ? reportMemory(program)
          : skipped("this system has no /proc/<pid>/smaps_rollup");
    } finally {
      program.end();
    }
  }

  private static boolean skipped(String why) {
    System.out.printf("  not measured: %s%n", why);
    return true;
  }

  private boolean reportMemory(Program program) throws IOException {
    long java = pss(program.process.toHandle());
    ProcessHandle postmaster = home.postgres();
    long database = pss(postmaster);
    List<ProcessHandle> backends = postmaster.descendants().toList();
    for (ProcessHandle backend : backends) {
      database += pss(backend);
    }
    long all = java + database;
    System.out.printf("  program                  %7.1f MB%n", java / 1024.0);
    System.out.printf(
        "  PostgreSQL               %7.1f MB   (%d processes)%n",
        database / 1024.0, backends.size() + 1);
    System.out.printf(
        "  together                 %7.1f MB   target: at most %d MB: %s%n",
        all / 1024.0, PSS_AT_MOST_KB / 1024, verdict(all <= PSS_AT_MOST_KB));
    return all <= PSS_AT_MOST_KB;
  }

  private static long pss(ProcessHandle process) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup")).stream()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  // --- Start ----------------------------------------------------------------------------------

  /** All in milliseconds. */
  private record Start(long total, long database, long migrations, long startWork, long response) {
    long ours() {
      return startWork + response;
    }

    long framework() {
      return total - database - migrations - ours();
    }
  }

  private Start start() throws Exception {
    int port = RunningProgram.freePort();
    long began = System.nanoTime();
    Program program = Program.started(jar, home.data(), port, false);
    try {
      long requested = untilListening(program, port, began);
      long responded = System.nanoTime();
      Matcher times =
          program.await(line -> TIMES.matcher(line).find(), "the line with the times", TIMES);
      return new Start(
          millis(responded - began),
          Long.parseLong(times.group(1)),
          Long.parseLong(times.group(2)),
          Long.parseLong(times.group(3)),
          millis(responded - requested));
    } finally {
      program.end();
    }
  }

  /** Polls until there is a response; returns when its request was sent. */
  private static long untilListening(Program program, int port, long began) throws Exception {
    HttpRequest signIn =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in")).build();
    while (System.nanoTime() - began < TIMEOUT.toNanos() && program.process.isAlive()) {
      long requested = System.nanoTime();
      try {
        int status = CLIENT.send(signIn, BodyHandlers.ofByteArray()).statusCode();
        if (status != 200) {
          throw new IllegalStateException("the sign-in page responds with " + status);
        }
        return requested;
      } catch (java.net.ConnectException e) {
        TimeUnit.MILLISECONDS.sleep(2);
      }
    }
    throw new IllegalStateException("no response:\n" + program.output());
  }

  private boolean report(List<Start> starts) {
    System.out.printf(
        "%nStart to first response, existing data, %s: median of %d (fastest - slowest)%n",
        HEAP, starts.size());
    line("total", starts, Start::total);
    line("PostgreSQL", starts, Start::database);
    line("Java and framework", starts, Start::framework);
    line("migrations", starts, Start::migrations);
    line("ours: work at start", starts, Start::startWork);
    line("ours: first response", starts, Start::response);
    double share = (double) median(starts, Start::ours) / median(starts, Start::total);
    boolean met = share <= OURS_AT_MOST;
    System.out.printf(
        "  ours of the total        %6.1f %%    target: at most %.0f %%: %s%n",
        share * 100, OURS_AT_MOST * 100, verdict(met));
    return met;
  }

  private static void line(String name, List<Start> starts, ToLongFunction<Start> part) {
    List<Long> sorted = starts.stream().map(part::applyAsLong).sorted().toList();
    System.out.printf(
        "  %-22s %6d ms   (%d - %d)%n",
        name, sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
  }

  private static long median(List<Start> starts, ToLongFunction<Start> part) {
    return starts.stream()
        .mapToLong(part)
        .sorted()
        .skip(starts.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static String verdict(boolean met) {
    return met ? "met" : "MISSED";
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }

  /** The program in a process of its own, with everything it printed. */
  private static final class Program {
    private static final String END = "(the program ended)";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();

    private Program(Process process) {
      this.process = process;
      Thread.ofVirtual().start(this::read);
    }

    static Program started(Path jar, Path home, int port, boolean demo) throws IOException {
      List<String> command = RunningProgram.java(jar);
      command.add(HEAP);
      command.add("-Duser.language=en");
      command.add("-Dtributary.home=" + home);
      command.add("-Dquarkus.http.port=" + port);
      if (demo) {
        command.add("-Dquarkus.profile=demo");
      }
      command.addAll(List.of("-jar", jar.toString(), demo ? "demo" : "start"));
      return new Program(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private void read() {
      try (BufferedReader reader = process.inputReader()) {
        reader.lines().forEach(lines::add);
      } catch (IOException | java.io.UncheckedIOException e) {
        lines.add(e.toString());
      } finally {
        lines.add(END);
      }
    }

    Matcher await(java.util.function.Predicate<String> wanted, String name, Pattern pattern)
        throws InterruptedException {
      Matcher matcher = pattern.matcher(await(wanted, name));
      matcher.find();
      return matcher;
    }

    String await(java.util.function.Predicate<String> wanted, String name)
        throws InterruptedException {
      while (true) {
        String line = lines.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        if (line == null || line.equals(END)) {
          throw new IllegalStateException("without %s:%n%s".formatted(name, output()));
        }
        seen.add(line);
        if (wanted.test(line)) {
          return line;
        }
      }
    }

    String output() {
      lines.drainTo(seen);
      return String.join("\n", seen);
    }

    void end() throws InterruptedException {
      process.destroy();
      process.waitFor();
    }
  }
}
