package dev.tributary.adapters.in.rest.problem;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;
import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.tributary.application.idempotency.IdempotentExecution;
import dev.tributary.application.idempotency.IdempotentResult;
import dev.tributary.application.idempotency.RepeatableRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Idempotency-Key}: a repeated request gets the same response and has no effect.
 */
@ApplicationScoped
public class IdempotencyKey {
  public static final String HEADER = "Idempotency-Key";

  private static final String REPEATED = "Idempotency-Replayed";
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

  private final IdempotentExecution responses;
  private final ObjectMapper json;

  public IdempotencyKey(IdempotentExecution responses, ObjectMapper json) {
    this.responses = responses;
    this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
  }

  /** A response and whether it is that of an earlier request. */
  public record KeyedResponse(String text, boolean repeated) {
    /** Marks {@code response} when it is a repeat. */
    public Response.ResponseBuilder mark(Response.ResponseBuilder response) {
      return repeated ? response.header(REPEATED, "true") : response;
    }
  }

  /**
   * Does {@code work}, or gives the response that it gave under the same key before. Without a key
   * it is done each time.
   *
   * @param what the request is about, beside its body
   * @param body equal bodies are the same request, however they were written
   * @throws RestProblem when the key has another form, stands for another request or is in use
   */
  public KeyedResponse once(@Nullable String key, String what, Object body, Supplier<String> work) {
    if (key == null) {
      return new KeyedResponse(work.get(), false);
    }
    if (!FORM.matcher(key).matches()) {
      throw new RestProblem(BAD_REQUEST, RestErrorCode.BAD_KEY);
    }
    return switch (responses.response(new RepeatableRequest(key, hash(what, body)), work)) {
      case IdempotentResult.Executed(var text) -> new KeyedResponse(text, false);
      case IdempotentResult.Repeated(var text) -> new KeyedResponse(text, true);
      case IdempotentResult.KeyReused() ->
          throw new RestProblem(UNPROCESSABLE_CONTENT, RestErrorCode.KEY_REUSED);
      case IdempotentResult.KeyInUse() ->
          throw RestProblem.retryAfter(1, CONFLICT, RestErrorCode.KEY_IN_USE);
    };
  }

  private String hash(String what, Object body) {
    try {
      byte[] bytes = (what + "\n" + json.writeValueAsString(body)).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
