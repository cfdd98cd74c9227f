package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallPolicy;
import dev.tributary.domain.activity.externalapi.mapping.Cell;
import dev.tributary.domain.secret.Secret;
import java.util.List;

/**
 * A call and the buffer of its body, which closing releases.
 *
 * @param carried what each row of the response gets of the row that the call is made of
 */
public record PreparedRequest(Call call, BodyBuffer body, List<Cell> carried)
    implements AutoCloseable {
  /** The same request, whose record hides a further secret. */
  public PreparedRequest hiding(Secret secret) {
    return new PreparedRequest(call.hiding(secret), body, carried);
  }

  /** The same request; its records hide personal data where {@code personal}. */
  public PreparedRequest personal(boolean personal) {
    return personal ? with(call.policy().ofPersonalData()) : this;
  }

  /** The same request; no response from the cache is used for it where {@code refreshing}. */
  public PreparedRequest refreshing(boolean refreshing) {
    return refreshing ? with(call.policy().refreshing()) : this;
  }

  private PreparedRequest with(CallPolicy policy) {
    return new PreparedRequest(call.with(policy), body, carried);
  }

  @Override
  public void close() {
    body.close();
  }
}
