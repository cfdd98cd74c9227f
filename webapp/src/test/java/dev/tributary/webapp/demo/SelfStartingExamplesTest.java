package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The shipped workflows that start or go on by themselves, as they are shipped. What is due later
 * is made due now, which is what a moved clock does.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SelfStartingExamplesTest {
  private static final String MORNING = "birthday-every-morning";
  private static final String REMINDER = "coupon-reminder";
  private static final String SIGNAL = "offers-on-signal";
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  private final SampleProfiles people;
  private final InstantSource clock;
  private final Sql sql;
  private final int port;
  private @Nullable MockApi api;

  SelfStartingExamplesTest(
      SampleProfiles people,
      InstantSource clock,
      DataSource dataSource,
      @ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.people = people;
    this.clock = clock;
    this.sql = new Sql(dataSource);
    this.port = port;
  }

  @BeforeEach
  void start_the_api() throws IOException {
    people.put(LocalDate.ofInstant(clock.instant(), BirthdayStory.ZONE));
    api = MockApi.start(port, ApiBehaviour.DEFAULT);
  }

  @AfterEach
  void stop_the_api() {
    Objects.requireNonNull(api).close();
  }

  @Test
  void each_morning_the_birthdays_of_that_day_get_their_coupons() {
    publish(MORNING);
    post("/workflows/" + MORNING + "/arm", "");
    comeTheMorning();

    String run = awaited(() -> newest(MORNING));
    awaitState(run, "finished");

    assertThat(get("/runs/" + run).<String>path("trigger.kind")).isEqualTo("schedule");
    assertThat(subjects(run))
        .hasSize(3)
        .allSatisfy((person, subject) -> assertThat(subject).startsWith("Happy birthday"));
    assertThat(get("/workflows/" + MORNING + "/schedules").<List<?>>path("schedulers[0].next"))
        .hasSize(10);

    String held = heldWithTenTimesThePeople(run);
    assertThat(get("/runs/" + held + "/journal").asString())
        .contains("33 rows have arrived, 1,000 % more than the 3 of the last delivery");
    assertThat(subjects(held)).isEmpty();
    post("/runs/" + held + "/commands", "{\"command\":\"stop\"}");
    post("/workflows/" + MORNING + "/disarm", "");
  }

  private String heldWithTenTimesThePeople(String before) {
    sql.update(
        """
        insert into public.profile (external_id, email, first_name, birth_date, zip_code)
        select 'tenfold-' || n, 'tenfold-' || n || '@people.example.com', 'Ada', ?, '95124'
        from generate_series(1, 30) n
        """,
        LocalDate.ofInstant(clock.instant(), BirthdayStory.ZONE));
    comeTheMorning();
    String run =
        awaited(
            () ->
                Optional.ofNullable(newest(MORNING)).filter(id -> !id.equals(before)).orElse(null));
    awaitState(run, "waiting");
    sql.update("delete from public.profile where external_id like 'tenfold-%'");
    return run;
  }

  private void comeTheMorning() {
    sql.update(
        "update tributary.schedule set next_at = now() - interval '1 second' where workflow = ?",
        MORNING);
  }

  @Test
  void after_three_days_those_who_have_not_redeemed_are_reminded() {
    publish(REMINDER);
    String run = post("/workflows/" + REMINDER + "/runs", "{}").path("id");
    awaitState(run, "waiting");
    assertThat(calls()).as("nothing is asked before the wait has ended").isZero();
    Instant until =
        Instant.parse(
            get("/runs/" + run + "/tasks")
                .path("items.find {it.state == 'waiting'}.waitsFor.until"));
    assertThat(until).isAfter(clock.instant().plus(Duration.ofDays(3)).minusSeconds(60));

    passThreeDays();
    awaitState(run, "finished");

    assertThat(subjects(run))
        .containsOnly(
            Map.entry("person1@people.example.com", "Ada, your coupon OPEN-demo-1 is still open"),
            Map.entry(
                "person3@people.example.com", "Chloé, your coupon OPEN-demo-3 is still open"));
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void a_signal_of_the_shop_sends_the_best_offer_to_the_people_of_its_segment() {
    publish(SIGNAL);
    post("/workflows/" + SIGNAL + "/arm", "");

    Response refused = post("/workflows/" + SIGNAL + "/signals/signal1", "{\"parameters\": {}}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.asString()).contains("segment");
    String run = signal("{\"segment\": \"bay\"}");
    awaitState(run, "finished");
    assertThat(subjects(run))
        .containsOnly(
            Map.entry("person3@people.example.com", "New for bay: Season ticket, 20 % off"),
            Map.entry("person5@people.example.com", "New for bay: Season ticket, 20 % off"));

    String none = signal("{\"segment\": \"bay\", \"least\": 50}");
    awaitState(none, "finished");
    assertThat(subjects(none)).isEmpty();
    post("/workflows/" + SIGNAL + "/disarm", "");
  }

  /** What waits is due by the clock of the database. */
  private void passThreeDays() {
    int moved =
        awaited(
            () -> {
              int due =
                  sql.update(
                      """
                      update tributary.scheduled_tasks
                      set execution_time = now() - interval '1 second'
                      where execution_time > now() + interval '2 days'
                        and execution_time < now() + interval '4 days' and not picked
                      """);
              return due == 0 ? null : due;
            });
    assertThat(moved).isPositive();
  }

  private String signal(String parameters) {
    return post("/workflows/" + SIGNAL + "/signals/signal1", "{\"parameters\": " + parameters + "}")
        .then()
        .statusCode(202)
        .extract()
        .path("run");
  }

  private void publish(String example) {
    Response saved =
        SignedIn.asAdministrator()
            .contentType("application/yaml; charset=utf-8")
            .body(Examples.read(example, port).getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/workflows");
    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(201);
  }

  private static @Nullable String newest(String workflow) {
    return get("/runs?workflow=" + workflow).path("items[0].id");
  }

  private static void awaitState(String run, String state) {
    String reached =
        awaited(
            () -> {
              String now = get("/runs/" + run).path("state");
              boolean ended = now.startsWith("fin") || now.equals("failed");
              return now.equals(state) || ended ? now : null;
            });
    assertThat(reached).as(get("/runs/" + run + "/journal").asString()).isEqualTo(state);
  }

  private static <T> T awaited(Supplier<@Nullable T> condition) {
    Instant end = Instant.now().plus(AT_MOST);
    T found = condition.get();
    while (found == null && Instant.now().isBefore(end)) {
      found = condition.get();
    }
    return Objects.requireNonNull(found);
  }

  private static Map<String, String> subjects(String run) {
    return get("/outbox?limit=500&state=sandboxed&run=" + run)
        .jsonPath()
        .<Map<String, String>>getList("items")
        .stream()
        .filter(message -> text(message, "recipient").endsWith("@people.example.com"))
        .collect(
            Collectors.toMap(
                message -> text(message, "recipient"), message -> text(message, "subject")));
  }

  private static String text(Map<String, String> message, String field) {
    return Objects.requireNonNull(message.get(field));
  }

  private static Response get(String path) {
    return SignedIn.asAdministrator().get("/api/v1" + path);
  }

  private static Response post(String path, String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1" + path);
  }

  private int calls() {
    return Objects.requireNonNull(api).calls();
  }
}
