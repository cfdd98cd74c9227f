package dev.tributary.adapters.in.rest.problem;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.tributary.adapters.text.JsonFault;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps malformed JSON, and JSON that does not fit the request, to problem responses. */
public class JsonMappers {
  private final Caller caller;

  public JsonMappers(Caller caller) {
    this.caller = caller;
  }

  @ServerExceptionMapper
  public Response unreadable(JsonProcessingException broken) {
    return ProblemMappers.response(problem(broken), caller);
  }

  /**
   * More specific than the framework's own mapper of this exception, which would apply otherwise.
   */
  @ServerExceptionMapper
  public Response mismatched(MismatchedInputException broken) {
    return ProblemMappers.response(problem(broken), caller);
  }

  /** JSON is UTF-8; zero bytes at its beginning make the parser read other encodings. */
  @ServerExceptionMapper
  public Response undecodable(CharConversionException broken) {
    return ProblemMappers.response(
        new RestProblem(BAD_REQUEST, RestErrorCode.MALFORMED_JSON, 1, 1, JsonFault.NO_UTF8),
        caller);
  }

  static RestProblem problem(JsonProcessingException broken) {
    return switch (broken) {
      // What a reader within the parser refuses, such as a body without end.
      case JsonMappingException other when other.getCause() instanceof RestProblem problem ->
          problem;
      case UnrecognizedPropertyException unknown ->
          new RestProblem(BAD_REQUEST, RestErrorCode.UNKNOWN_FIELD, path(unknown), fields(unknown));
      case MismatchedInputException other when other.getPath().isEmpty() && ended(other) ->
          new RestProblem(BAD_REQUEST, RestErrorCode.BODY_MISSING);
      case MismatchedInputException other ->
          new RestProblem(
              BAD_REQUEST, RestErrorCode.BAD_FIELD, path(other), type(other.getTargetType()));
      case JsonMappingException other
          when other.getCause() instanceof InputCoercionException number ->
          new RestProblem(BAD_REQUEST, RestErrorCode.BAD_FIELD, path(other), range(number));
      case JsonMappingException other
          when other.getCause() instanceof StreamConstraintsException
              && other.getLocation() == null ->
          new RestProblem(
              BAD_REQUEST,
              RestErrorCode.TOO_NESTED,
              path(other),
              StreamReadConstraints.DEFAULT_MAX_DEPTH);
      case JsonMappingException other when other.getCause() instanceof JsonProcessingException in ->
          malformed(in);
      default -> malformed(broken);
    };
  }

  /** Well-formed, but greater or smaller than the field can hold. */
  private static String range(InputCoercionException number) {
    return number.getTargetType() == long.class
        ? "integer, %d to %d".formatted(Long.MIN_VALUE, Long.MAX_VALUE)
        : "integer, %d to %d".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static RestProblem malformed(JsonProcessingException broken) {
    JsonLocation at = Optional.ofNullable(broken.getLocation()).orElse(JsonLocation.NA);
    return new RestProblem(
        BAD_REQUEST,
        RestErrorCode.MALFORMED_JSON,
        at.getLineNr(),
        at.getColumnNr(),
        JsonFault.of(broken));
  }

  private static boolean ended(JsonMappingException other) {
    return other.getOriginalMessage().startsWith("No content");
  }

  private static String fields(UnrecognizedPropertyException unknown) {
    Collection<Object> known = Optional.ofNullable(unknown.getKnownPropertyIds()).orElse(List.of());
    return known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
  }

  private static String path(JsonMappingException broken) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : broken.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.isEmpty() ? "$" : path.toString();
  }

  /** The type by its JSON name, which all languages share. */
  private static String type(Class<?> wanted) {
    if (CharSequence.class.isAssignableFrom(wanted)) {
      return "string";
    }
    if (wanted == Boolean.class || wanted == boolean.class) {
      return "boolean";
    }
    if (wanted == Integer.class || wanted == Long.class || wanted.isPrimitive()) {
      return "integer";
    }
    if (Number.class.isAssignableFrom(wanted)) {
      return "number";
    }
    if (Collection.class.isAssignableFrom(wanted) || wanted.isArray()) {
      return "array";
    }
    return Map.class.isAssignableFrom(wanted) || wanted.isRecord() ? "object" : "string";
  }
}
