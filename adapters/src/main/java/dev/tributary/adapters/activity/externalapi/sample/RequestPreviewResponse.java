package dev.tributary.adapters.activity.externalapi.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.activity.externalapi.estimate.CallEstimateResponse;
import dev.tributary.adapters.in.rest.exchange.ExchangeFailureResponse;
import dev.tributary.adapters.in.rest.exchange.SentRequestResponse;
import dev.tributary.application.activity.externalapi.sample.ShowRequest.ShownRequest;
import dev.tributary.domain.activity.externalapi.personal.SentColumn;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request that was rendered and not sent.
 *
 * @param rows that it is made of
 * @param request as it would be sent, masked; missing when none can be made
 * @param personalColumns that the request holds; none when there are none
 * @param receiver who would get them: the account and the origin, or the origin alone
 * @param failure why there is none
 * @param estimate of all calls of a run that started now; missing when there is no request or none
 *     was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    examples = {
      "{\"rows\":0,\"request\":{\"method\":\"GET\","
          + "\"url\":\"https://api.example.com/weather?day=2026-11-24\","
          + "\"headers\":[{\"name\":\"Accept\",\"value\":\"application/json\"}],"
          + "\"body\":\"\",\"bodyBytes\":0,\"sha256\":\"…\"},"
          + "\"personalColumns\":[],\"receiver\":\"https://api.example.com\","
          + "\"estimate\":{\"calls\":1,\"seconds\":0,"
          + "\"notes\":[\"A call took 180 ms in the last run.\"]}}"
    })
record RequestPreviewResponse(
    long rows,
    @Nullable SentRequestResponse request,
    List<String> personalColumns,
    @Nullable String receiver,
    @Nullable ExchangeFailureResponse failure,
    @Nullable CallEstimateResponse estimate) {
  static RequestPreviewResponse of(ShownRequest.Made made, Locale reader) {
    return new RequestPreviewResponse(
        made.rows(),
        SentRequestResponse.from(made.request()),
        made.personal().stream().map(SentColumn::column).distinct().toList(),
        made.receiver(),
        null,
        made.estimate().map(calls -> CallEstimateResponse.of(calls, reader)).orElse(null));
  }

  static RequestPreviewResponse notMade(Message reason, Locale reader) {
    return new RequestPreviewResponse(
        0, null, List.of(), null, ExchangeFailureResponse.from(reason, reader), null);
  }
}
