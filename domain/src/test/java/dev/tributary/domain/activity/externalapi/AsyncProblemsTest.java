package dev.tributary.domain.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.asynchronous.AsyncSettings;
import dev.tributary.domain.activity.externalapi.asynchronous.EndMethod;
import dev.tributary.domain.activity.externalapi.asynchronous.EndRequest;
import dev.tributary.domain.activity.externalapi.asynchronous.JobAddress;
import dev.tributary.domain.activity.externalapi.asynchronous.JobEnd;
import dev.tributary.domain.activity.externalapi.asynchronous.JobState;
import dev.tributary.domain.activity.externalapi.asynchronous.JobStates;
import dev.tributary.domain.activity.externalapi.asynchronous.PollPolicy;
import dev.tributary.domain.activity.externalapi.asynchronous.PollSettings;
import dev.tributary.domain.activity.externalapi.asynchronous.ResponsePlace;
import dev.tributary.domain.activity.externalapi.drift.DriftSettings;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalSettings;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.activity.externalapi.plan.PlanMode;
import dev.tributary.domain.activity.externalapi.plan.PlanSettings;
import dev.tributary.domain.activity.externalapi.response.ResponseSettings;
import dev.tributary.domain.exchange.cache.CachePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AsyncProblemsTest extends ExternalApiKindFixture {
  private static final JobAddress AT = new JobAddress("", new ResponsePlace("/url", ""));
  private static final JobStates STATES =
      new JobStates("/state", List.of("run"), List.of("done"), List.of("bad"), "");
  private static final ResponsePlace ID = new ResponsePlace("/id", "");

  @Test
  void settings_that_are_off_are_not_checked() {
    assertThat(
            found(new AsyncSettings(false, ID, PollSettings.DEFAULT, JobAddress.NONE, JobEnd.NONE)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'','','',TRB-150722",
    "'',/url,'',''",
    "'','',Location,''",
    "'',/url,Location,TRB-150722",
    "'',url,'',TRB-150528",
    "'','',Bad Header,WKF-560246",
    "https://api.example.com/jobs/$(vars/@job),'','',''",
    "https://api.example.com/jobs/$(vars/@other),'','',TRB-130011",
    "https://other.example.com/jobs,'','',TRB-150723",
    "https://$(vars/@job).example.com/jobs,'','',TRB-150521 TRB-150723",
  })
  void a_job_is_polled_at_one_address_of_the_origin_of_the_call(
      String url, String at, String header, String expected) {
    JobAddress address = new JobAddress(url, new ResponsePlace(at, header));
    assertThat(String.join(" ", found(polled(address, STATES, PollPolicy.DEFAULT))))
        .isEqualTo(expected);
  }

  @Test
  void the_result_may_be_at_another_origin_and_what_ends_a_job_not() {
    JobAddress other = new JobAddress("https://files.example.com/$(vars/@job)", ResponsePlace.NONE);
    EndRequest delete = new EndRequest(EndMethod.DELETE, "https://files.example.com/1");
    PollSettings poll = new PollSettings(AT, STATES, PollPolicy.DEFAULT);
    assertThat(found(new AsyncSettings(true, ID, poll, other, JobEnd.NONE))).isEmpty();
    assertThat(
            found(
                new AsyncSettings(
                    true,
                    ID,
                    poll,
                    other,
                    new JobEnd(EndRequest.NONE, delete, JobEnd.When.ALWAYS))))
        .containsExactly("TRB-150723");
  }

  @Test
  void warns_of_addresses_that_look_as_if_they_held_a_credential() {
    String url = URL + "/$(vars/@job)/f47ac10b-58cc-4372-a567-0e02b2c3d479";
    EndRequest end = new EndRequest(EndMethod.DELETE, url);
    JobAddress address = new JobAddress(url, ResponsePlace.NONE);
    AsyncSettings async =
        new AsyncSettings(
            true,
            ID,
            new PollSettings(address, STATES, PollPolicy.DEFAULT),
            address,
            new JobEnd(end, end, JobEnd.When.ALWAYS));

    assertThat(found(async)).hasSize(4).containsOnly("TRB-150562");
  }

  @Test
  void states_have_a_place_and_one_meaning() {
    assertThat(found(polled(AT, states("", "run", "done"), PollPolicy.DEFAULT)))
        .containsExactly("TRB-150724");
    assertThat(
            found(
                polled(
                    AT,
                    new JobStates("/s", List.of(), List.of(), List.of("bad"), ""),
                    PollPolicy.DEFAULT)))
        .containsExactly("TRB-150725");
    assertThat(found(polled(AT, states("/s", "Done", "done"), PollPolicy.DEFAULT)))
        .containsExactly("TRB-150726");
    List<String> many = IntStream.rangeClosed(0, JobStates.MOST).mapToObj(i -> "s" + i).toList();
    assertThat(
            found(
                polled(
                    AT, new JobStates("/s", List.of(), many, List.of(), ""), PollPolicy.DEFAULT)))
        .containsExactly("TRB-150736");
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,1,1,''",
    "0,1,1,1,TRB-150727",
    "5,1,4,60,TRB-150727",
    "5,1,5,4,TRB-150727",
    "5,1,5,2592001,TRB-150727",
    "5,0,5,60,TRB-150728",
    "5,11,5,60,TRB-150728",
  })
  void times_are_in_order(long every, long factor, long longest, long timeout, String expected) {
    assertThat(String.join(" ", found(polled(AT, STATES, policy(every, factor, longest, timeout)))))
        .isEqualTo(expected);
  }

  @Test
  void one_job_gets_all_rows_and_its_response_is_not_kept() {
    AsyncSettings async = polled(AT, STATES, PollPolicy.DEFAULT);
    PlanSettings divided = new PlanSettings(PlanMode.ROWS, 5, List.of(), false, List.of(), 4);
    assertThat(codes(settings(async, divided, CachePolicy.OFF))).containsExactly("TRB-150720");
    CachePolicy cache = new CachePolicy(Duration.ofHours(1), true, Duration.ZERO, true, List.of());
    assertThat(codes(settings(async, PlanSettings.ONE, cache))).containsExactly("TRB-150721");
  }

  @Test
  void a_value_is_a_state_in_any_letter_case() {
    assertThat(STATES.of("RUN")).isEqualTo(JobState.RUNNING);
    assertThat(STATES.of("Done")).isEqualTo(JobState.COMPLETED);
    assertThat(STATES.of("bad")).isEqualTo(JobState.FAILED);
    assertThat(STATES.of("other")).isEqualTo(JobState.UNKNOWN);
    assertThat(new JobStates("/s", List.of(), List.of("done"), List.of(), "").of("other"))
        .isEqualTo(JobState.RUNNING);
    assertThat(JobStates.of(202)).isEqualTo(JobState.RUNNING);
    assertThat(JobStates.of(200)).isEqualTo(JobState.COMPLETED);
  }

  @Test
  void pauses_grow_to_their_cap_and_end_at_the_timeout() {
    Instant since = Instant.EPOCH;
    PollPolicy policy = policy(5, 3, 60, 600);
    assertThat(
            IntStream.range(0, 5)
                .mapToObj(polls -> policy.next(polls, Duration.ZERO, since, since)))
        .containsExactly(at(5), at(15), at(45), at(60), at(60));
    assertThat(policy.next(0, Duration.ofSeconds(7), since, at(100))).isEqualTo(at(107));
    assertThat(policy.next(9, Duration.ofSeconds(7), since, at(590))).isEqualTo(at(600));
    assertThat(policy.expired(since, at(599))).isFalse();
    assertThat(policy.expired(since, at(600))).isTrue();
  }

  private static Instant at(long seconds) {
    return Instant.EPOCH.plusSeconds(seconds);
  }

  private static PollPolicy policy(long every, long factor, long longest, long timeout) {
    return new PollPolicy(
        Duration.ofSeconds(every),
        factor,
        Duration.ofSeconds(longest),
        Duration.ofSeconds(timeout));
  }

  private static JobStates states(String at, String running, String completed) {
    return new JobStates(at, List.of(running), List.of(completed), List.of(), "");
  }

  private static AsyncSettings polled(JobAddress address, JobStates states, PollPolicy policy) {
    return new AsyncSettings(
        true, ID, new PollSettings(address, states, policy), JobAddress.NONE, JobEnd.NONE);
  }

  private List<String> found(AsyncSettings async) {
    return codes(settings(async, PlanSettings.ONE, CachePolicy.OFF));
  }

  private static ExternalApiSettings settings(
      AsyncSettings async, PlanSettings plan, CachePolicy cache) {
    return new ExternalApiSettings(
        ZIPS,
        CODE,
        call(URL),
        plan,
        Pagination.NONE,
        ResponseSettings.DEFAULT,
        DriftSettings.OFF,
        IncrementalSettings.OFF,
        async,
        List.of(),
        cache,
        FailureTransition.OFF,
        Guardrails.DOCUMENTED);
  }
}
