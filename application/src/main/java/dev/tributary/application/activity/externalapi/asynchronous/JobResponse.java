package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.http.BodyValues;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.domain.activity.externalapi.asynchronous.JobState;
import dev.tributary.domain.activity.externalapi.asynchronous.JobStates;
import dev.tributary.domain.activity.externalapi.asynchronous.ResponsePlace;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.RemoteText;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.retry.WaitHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.LinkTarget;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.SecretMask;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The response of a call about a job.
 *
 * @param text of the body
 * @param mask for what of it people are shown
 */
public record JobResponse(HttpResponse response, String text, BodyValues values, SecretMask mask) {
  /** Longest id; a checkpoint holds it. */
  private static final int LONGEST_ID = 1024;

  /**
   * The id of the job; empty text when the settings name no place of it.
   *
   * @throws UnusableResponse when the response has none there that can be stored
   */
  public String id(ResponsePlace place) {
    if (!place.isSet()) {
      return "";
    }
    return value(place)
        .filter(id -> id.length() <= LONGEST_ID && id.codePoints().allMatch(JobResponse::isText))
        .orElseThrow(() -> unusable(ExternalApiErrorCode.JOB_ID_MISSING, place.shown()));
  }

  /**
   * The address that stands at a place, relative to the request.
   *
   * @throws UnusableResponse when none stands there
   */
  public EndpointUrl address(ResponsePlace place, EndpointUrl from) {
    String target =
        value(place)
            .orElseThrow(() -> unusable(ExternalApiErrorCode.JOB_ADDRESS_MISSING, place.shown()));
    try {
      return LinkTarget.of(target, from);
    } catch (IllegalArgumentException | Refused _) {
      throw unusable(ExternalApiErrorCode.JOB_ADDRESS_BAD, place.shown());
    }
  }

  /**
   * The state of the job.
   *
   * @throws UnusableResponse when the settings do not name it
   */
  public JobState state(JobStates states) {
    if (states.byStatus()) {
      return JobStates.of(response.status());
    }
    Optional<String> value = at(states.at());
    return value
        .map(states::of)
        .filter(state -> state != JobState.UNKNOWN)
        .orElseThrow(
            () ->
                unusable(
                    ExternalApiErrorCode.JOB_STATE_UNKNOWN, shown(value.orElse("")), states.at()));
  }

  /** Why the job has failed, as the API reports it: its state, and the reason where it is set. */
  public UnusableResponse failed(JobStates states) {
    String reason = states.reason().isBlank() ? "" : at(states.reason()).orElse("");
    return unusable(
        ExternalApiErrorCode.JOB_FAILED, shown(at(states.at()).orElse("")), shown(reason));
  }

  /** The pause that the response asks for; zero for none. */
  public Duration asked(Instant now) {
    return response
        .header(RetryPolicy.RETRY_AFTER)
        .flatMap(header -> WaitHeader.read(header, now))
        .orElse(Duration.ZERO);
  }

  /** The response cannot be used. */
  public UnusableResponse unusable(ExternalApiErrorCode code, Object... arguments) {
    return new UnusableResponse(code, code.with(arguments), response.status());
  }

  private Optional<String> value(ResponsePlace place) {
    return (place.at().isBlank() ? response.header(place.header()) : at(place.at()))
        .map(String::strip)
        .filter(value -> !value.isEmpty() && !value.startsWith("{") && !value.startsWith("["));
  }

  private Optional<String> at(String pointer) {
    return values.find(text, JsonPointer.of(pointer));
  }

  /** Neither a control character nor half a character. */
  private static boolean isText(int codePoint) {
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
  }

  /** A value of the response for people. */
  public String shown(String value) {
    return RemoteText.shown(mask.mask(value));
  }
}
