package dev.tributary.cli;

import dev.tributary.cli.api.TributaryApi;
import jakarta.enterprise.inject.Instance;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A program whose responses a test gives, by the name of the method of the API. */
public final class FakeProgram {
  private final Map<String, Object> responses = new HashMap<>();
  private final List<String> calls = new ArrayList<>();

  /** From now on calls of {@code method} return {@code response}. */
  public FakeProgram on(String method, Object response) {
    responses.put(method, response);
    return this;
  }

  /** What was called, with its arguments. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  public TributaryApi api() {
    return proxy(TributaryApi.class, this::call);
  }

  /** The lines that a command prints in English. */
  public List<String> run(
      Function<Instance<TributaryApi>, Callable<Integer>> command, String... arguments) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.ENGLISH);
    try {
      StringWriter out = new StringWriter();
      new CommandLine(command.apply(instance()))
          .setOut(new PrintWriter(out))
          .setExecutionExceptionHandler(
              (failed, line, _) -> {
                line.getOut().println(failed.getMessage());
                return 2;
              })
          .execute(arguments);
      return out.toString().lines().toList();
    } finally {
      Locale.setDefault(before);
    }
  }

  @SuppressWarnings("unchecked")
  private Instance<TributaryApi> instance() {
    return proxy(Instance.class, (_, _) -> api());
  }

  private @Nullable Object call(String method, @Nullable Object[] arguments) {
    calls.add(method + Arrays.toString(arguments));
    return responses.get(method);
  }

  private interface Calls {
    @Nullable Object of(String method, @Nullable Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Calls calls) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) ->
                calls.of(method.getName(), Objects.requireNonNullElse(arguments, new Object[0]))));
  }
}
