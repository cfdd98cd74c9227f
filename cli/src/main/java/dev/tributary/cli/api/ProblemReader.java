package dev.tributary.cli.api;

import dev.tributary.cli.terminal.CommandFailed;
import dev.tributary.cli.terminal.Labels;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Reads why the program refuses (RFC 9457), in the text of the program. */
@RegisterForReflection // created by the client, as are the records that it reads
public class ProblemReader implements ResponseExceptionMapper<CommandFailed> {
  private static final int UNAUTHORIZED = 401;

  @RegisterForReflection
  record Problem(
      @Nullable String detail,
      @Nullable String remedy,
      @Nullable String code,
      @Nullable List<Part> problems,
      @Nullable List<Part> reasons) {}

  @RegisterForReflection
  record Part(@Nullable String place, @Nullable String detail) {}

  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= 400;
  }

  @Override
  public CommandFailed toThrowable(Response response) {
    if (response.getStatus() == UNAUTHORIZED) {
      return new CommandFailed(Labels.of("key-refused"));
    }
    return read(response)
        .map(ProblemReader::words)
        .map(CommandFailed::new)
        .orElseGet(() -> new CommandFailed(Labels.of("no-problem", response.getStatus())));
  }

  private static Optional<Problem> read(Response response) {
    try {
      return Optional.ofNullable(response.readEntity(Problem.class));
    } catch (ProcessingException | IllegalStateException noProblem) {
      return Optional.empty();
    }
  }

  private static String words(Problem problem) {
    Stream<String> parts =
        Stream.of(problem.problems(), problem.reasons())
            .flatMap(Stream::ofNullable)
            .flatMap(List::stream)
            .map(part -> "%s: %s".formatted(part.place(), part.detail()));
    Stream<String> whole =
        Stream.of(problem.detail(), problem.remedy()).flatMap(Stream::ofNullable);
    String code = Optional.ofNullable(problem.code()).map(" [%s]"::formatted).orElse("");
    return Stream.concat(whole, parts).collect(Collectors.joining("\n  ")) + code;
  }
}
