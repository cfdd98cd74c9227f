package dev.tributary.adapters.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.activity.externalapi.server.JobServer;
import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.FailureVariables;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal columns are sent of those who consent only, or not at all, as their resource says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class PersonalDataCallTest {
  private static final WorkTableStructure PROFILES =
      WorkTableStructure.ofPopulation("profile", ValueType.INTEGER, List.of());

  private static final String EMAILS =
      """
      inbound: {addCount: true, columns: [email]}
      outbound: {columns: [{name: n, type: integer}]}
      execution: {url: URL}
      """;

  private static final String ONE_BY_ONE =
      EMAILS.replace("{url: URL}", "{url: URL, retry: {attempts: 1}}")
          + "plan: {mode: rows, rows: 1}\n";

  private final ExternalApiFixture api = new ExternalApiFixture();

  @BeforeEach
  void three_people() {
    api.data.execute(
        """
        insert into public.profile (id, email, opt_out_email) overriding system value
        values (1, 'a@x.nl', false), (2, 'b@x.nl', true), (3, 'c@x.nl', false)
        """);
    api.server.replying(Replies.json("[{\"n\":1}]"));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void all_rows_are_sent_where_the_resource_allows_it_and_the_journal_names_who_gets_them() {
    sharing("sharing = 'ALLOWED'");
    FakeActivityContext context = run(EMAILS, Storage.INLINE);
    assertThat(bodies())
        .containsExactly(
            "{\"params\":{\"count\":3},\"data\":[{\"email\":\"a@x.nl\"},"
                + "{\"email\":\"b@x.nl\"},{\"email\":\"c@x.nl\"}]}");
    assertThat(context.journal())
        .contains(Message.of("externalapi.personal", "email", api.server.origin()));
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void rows_without_the_demanded_consent_are_not_sent(Storage storage) {
    sharing("sharing = 'CONSENT', consent = 'optOutEmail', given = false");
    FakeActivityContext context = run(EMAILS, storage);
    assertThat(bodies())
        .containsExactly(
            "{\"params\":{\"count\":2},\"data\":[{\"email\":\"a@x.nl\"},{\"email\":\"c@x.nl\"}]}");
    assertThat(context.journal())
        .contains(Message.of("externalapi.withoutConsent", 1L, "optOutEmail"));
  }

  @Test
  void a_repeat_sends_the_same_rows_whoever_has_consented_since() {
    sharing("sharing = 'CONSENT', consent = 'optOutEmail', given = false");
    api.server.replying(Replies.status(503));
    ExternalApiSettings settings =
        api.settings(EMAILS.replace("{url: URL}", "{url: URL, retry: {attempts: 1}}"));
    FakeActivityContext context = api.context(settings, people(Storage.INLINE));
    api.run(settings, context);
    api.data.execute("update public.profile set opt_out_email = false");
    api.run(settings, context);
    assertThat(bodies()).hasSize(2);
    assertThat(bodies().stream().distinct()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sharing = 'ALLOWED'",
        "sharing = 'CONSENT', consent = 'optOutSms', given = false"
      })
  void a_repeat_sends_nothing_when_a_consent_is_demanded_by_which_its_rows_were_not_selected(
      String before) {
    sharing(before);
    api.server.replying(Replies.json("[]"), Replies.status(503));
    ExternalApiSettings settings = api.settings(ONE_BY_ONE);
    FakeActivityContext context = api.context(settings, people(Storage.INLINE));
    api.run(settings, context);
    int sent = bodies().size();
    sharing("sharing = 'CONSENT', consent = 'optOutEmail', given = false");
    assertThat(api.run(settings, context))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.failure().code()).isEqualTo("TRB-150743"));
    assertThat(bodies()).hasSize(sent);
  }

  @Test
  void a_repeat_goes_on_when_no_consent_is_demanded_any_more() {
    sharing("sharing = 'CONSENT', consent = 'optOutEmail', given = false");
    api.server.replying(Replies.status(503), Replies.json("[]"));
    ExternalApiSettings settings = api.settings(ONE_BY_ONE);
    FakeActivityContext context = api.context(settings, people(Storage.INLINE));
    api.run(settings, context);
    sharing("sharing = 'ALLOWED', consent = null, given = null");
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(bodies()).noneMatch(body -> body.contains("b@x.nl"));
  }

  @Test
  void all_calls_about_a_job_are_masked_as_the_one_that_created_it() {
    sharing("sharing = 'ALLOWED'");
    api.server.replying(new JobServer(1, "PATH/file"));
    ExternalApiSettings settings =
        api.settings(
            """
            inbound: {columns: [email]}
            outbound: {arrayPath: /items, columns: [{name: n, type: integer}]}
            execution: {url: URL}
            pagination: {kind: cursor, at: /token, tokenIn: {query: page}}
            async:
              enabled: true
              job: {at: /job/id}
              poll: {at: /self, state: /state, completed: [done]}
              result: {at: /file}
              delete: {method: delete}
            """);
    FakeActivityContext context = api.context(settings, people(Storage.INLINE));
    while (!(api.run(settings, context) instanceof Completed)) {
      context.wokenBy(new WakeUp.Due());
    }
    api.task(context, "FINISHED");
    assertThat(api.endJobs()).isEqualTo(1);
    assertThat(api.data.rows("select method || ' ' || personal from tributary.exchange"))
        .contains("POST true", "GET true", "DELETE true")
        .noneMatch(exchange -> exchange.contains("false"));
  }

  @Test
  void the_variables_of_a_failure_hold_the_origin_only() {
    sharing("sharing = 'ALLOWED'");
    api.server.replying(Replies.status(404));
    ExternalApiSettings settings =
        api.settings(
            """
            outbound: {columns: [{name: n, type: integer}]}
            execution: {method: GET, url: "URL/$(email)"}
            plan: {mode: rows, rows: 1}
            """);
    assertThat(api.run(settings, api.context(settings, people(Storage.INLINE))))
        .isInstanceOfSatisfying(
            Failed.class,
            failed ->
                assertThat(failed.variables().find(FailureVariables.URL).orElseThrow().value())
                    .contains(api.server.origin() + "/" + Secret.MASK));
  }

  @Test
  void distinct_values_are_those_of_people_who_consent() {
    sharing("sharing = 'CONSENT', consent = 'optOutEmail', given = true");
    run(
        """
        outbound: {columns: [{name: n, type: integer}]}
        execution: {method: GET, url: "URL/$(email)"}
        plan: {mode: rows, rows: 1, deduplicate: true}
        """,
        Storage.INLINE);
    assertThat(api.server.received())
        .extracting(ReceivedRequest::target)
        .containsExactly("/coupons/b%40x.nl");
  }

  @Test
  void a_column_that_is_not_personal_needs_no_consent() {
    sharing("sharing = 'CONSENT', consent = 'optOutEmail', given = false");
    run(EMAILS.replace("[email]", "[id]"), Storage.INLINE);
    assertThat(bodies().getFirst()).contains("\"count\":3");
  }

  @Test
  void nothing_is_sent_when_the_resource_refuses_since_the_publication() {
    sharing("sharing = 'REFUSED'");
    ExternalApiSettings settings = api.settings(EMAILS);
    ActivityOutcome outcome = api.run(settings, api.context(settings, people(Storage.INLINE)));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.failure().code()).isEqualTo("TRB-150740"));
    assertThat(api.server.received()).isEmpty();
  }

  private FakeActivityContext run(String yaml, Storage storage) {
    ExternalApiSettings settings = api.settings(yaml);
    FakeActivityContext context = api.context(settings, people(storage));
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    return context;
  }

  private void sharing(String assignments) {
    api.data.execute("update tributary.resource set " + assignments + " where name = 'profile'");
  }

  private List<String> bodies() {
    return api.server.received().stream().map(ReceivedRequest::text).toList();
  }

  private ActivityInput people(Storage storage) {
    return SetFixture.input(
        "query1",
        new SetFixture(api.data.dataSource(), storage).filled(PROFILES, "1, 1", "2, 2", "3, 3"));
  }
}
