package dev.tributary.domain.activity.externalapi.asynchronous;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.plan.PlanSettings;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.CallRules;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.exchange.cache.CachePolicy;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.DurationText;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What may be set about jobs. */
public final class AsyncRules {
  static final Duration SHORTEST = Duration.ofSeconds(1);
  static final Duration LONGEST = Duration.ofDays(30);

  private final CallRules calls;
  private final SettingProblems problems;

  public AsyncRules(CallRules calls, SettingProblems problems) {
    this.calls = calls;
    this.problems = problems;
  }

  /**
   * @param call that creates the job
   */
  public void check(AsyncSettings async, CallSettings call, PlanSettings plan, CachePolicy cache) {
    if (!async.enabled()) {
      return;
    }
    if (plan.divided()) {
      problems.error("async.enabled", ExternalApiErrorCode.JOB_OF_PLAN);
    }
    if (cache.enabled()) {
      problems.error("cache.ttl", ExternalApiErrorCode.JOB_CACHED);
    }
    checkPlaces(async);
    checkOrigin("async.poll.url", async.poll().address().url(), call);
    checkOrigin("async.abort.url", async.end().abort().url(), call);
    checkOrigin("async.delete.url", async.end().delete().url(), call);
    checkUrl("async.result.url", async.result().url());
    checkStates(async.poll().states());
    checkPolicy(async.poll().policy());
  }

  private void checkPlaces(AsyncSettings async) {
    if (async.job().names() > 1) {
      problems.error("async.job.header", ExternalApiErrorCode.JOB_PLACE_BAD);
    }
    if (async.poll().address().names() != 1) {
      problems.error("async.poll.url", ExternalApiErrorCode.JOB_PLACE_BAD);
    }
    if (async.result().names() > 1) {
      problems.error("async.result.url", ExternalApiErrorCode.JOB_PLACE_BAD);
    }
    checkPlace("async.job", async.job());
    checkPlace("async.poll", async.poll().address().place());
    checkPlace("async.result", async.result().place());
  }

  private void checkPlace(String setting, ResponsePlace place) {
    checkPointer(setting + ".at", place.at());
    if (!place.header().isBlank()) {
      try {
        var _ = new HeaderName(place.header());
      } catch (Refused refused) {
        problems.refused(setting + ".header", refused);
      }
    }
  }

  private void checkPointer(String setting, String text) {
    try {
      var _ = JsonPointer.of(text);
    } catch (IllegalArgumentException _) {
      problems.error(setting, ExternalApiErrorCode.POINTER_BAD, text);
    }
  }

  /** The credentials of the call are sent there, too. */
  private void checkOrigin(String setting, String url, CallSettings call) {
    checkUrl(setting, url);
    if (!url.isBlank() && !CallSettings.origin(url).equals(call.origin())) {
      problems.error(
          setting, ExternalApiErrorCode.JOB_OTHER_ORIGIN, CallSettings.origin(url), call.origin());
    }
  }

  private void checkUrl(String setting, String url) {
    if (!url.isBlank()) {
      calls.checkUrl(url, setting);
    }
  }

  private void checkStates(JobStates states) {
    checkPointer("async.poll.state", states.at());
    checkPointer("async.poll.reason", states.reason());
    List<String> named =
        Stream.of(states.running(), states.completed(), states.failed())
            .flatMap(List::stream)
            .map(value -> value.toLowerCase(Locale.ROOT))
            .toList();
    if (states.byStatus() && !named.isEmpty()) {
      problems.error("async.poll.state", ExternalApiErrorCode.JOB_STATE_MISSING);
    } else if (!states.byStatus() && states.completed().isEmpty()) {
      problems.error("async.poll.completed", ExternalApiErrorCode.JOB_STATES_MISSING);
    }
    if (named.size() > JobStates.MOST) {
      problems.error(
          "async.poll.state", ExternalApiErrorCode.JOB_STATES_MANY, named.size(), JobStates.MOST);
    }
    Set<String> seen = new HashSet<>();
    named.stream()
        .filter(value -> !seen.add(value))
        .findFirst()
        .ifPresent(
            twice ->
                problems.error(
                    "async.poll.completed", ExternalApiErrorCode.JOB_STATE_TWICE, twice));
  }

  private void checkPolicy(PollPolicy policy) {
    checkTime("every", policy.every(), SHORTEST);
    checkTime("longest", policy.longest(), policy.every());
    checkTime("timeout", policy.timeout(), policy.every());
    if (policy.factor() < 1 || policy.factor() > PollPolicy.MOST_FACTOR) {
      problems.error(
          "async.poll.factor",
          ExternalApiErrorCode.JOB_FACTOR_BAD,
          policy.factor(),
          PollPolicy.MOST_FACTOR);
    }
  }

  private void checkTime(String name, Duration time, Duration least) {
    if (time.compareTo(least) < 0 || time.compareTo(LONGEST) > 0) {
      problems.error(
          "async.poll." + name,
          ExternalApiErrorCode.JOB_TIME_BAD,
          DurationText.write(time),
          DurationText.write(least),
          DurationText.write(LONGEST));
    }
  }
}
