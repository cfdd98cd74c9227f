package dev.tributary.webapp.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.notification.setup.SetSupervisors;
import dev.tributary.application.notification.setup.Supervisors;
import dev.tributary.application.secret.DeleteSecret;
import dev.tributary.application.secret.PutSecret;
import dev.tributary.application.workflow.DeleteWorkflow;
import dev.tributary.application.workflow.SaveRequest;
import dev.tributary.application.workflow.SaveWorkflow;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretCatalogue;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import dev.tributary.domain.workflow.WorkflowName;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two changes of one thing at once: the later one sees what the earlier one wrote. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConcurrentChangesTest {
  private static final SecretOrigins ONE = new SecretOrigins(List.of("https://one.example"));
  private static final SecretOrigins TWO = new SecretOrigins(List.of("https://two.example"));
  private static final EmailAddress ADA = new EmailAddress("ada@example.com");
  private static final EmailAddress EVE = new EmailAddress("eve@example.com");

  @Inject PutSecret putSecret;
  @Inject DeleteSecret deleteSecret;
  @Inject SecretCatalogue secrets;
  @Inject SaveWorkflow saveWorkflow;
  @Inject DeleteWorkflow deleteWorkflow;
  @Inject WorkflowCatalogue catalogue;
  @Inject SetSupervisors setSupervisors;
  @Inject Supervisors supervisors;
  @Inject DataSource dataSource;

  @Test
  void a_second_binding_cannot_widen_the_first() {
    SecretName name = secret("bound-twice");

    assertThatThrownBy(
            () -> during(() -> putSecret.bind(name, ONE), () -> putSecret.bind(name, TWO)))
        .hasCauseInstanceOf(Refused.class);

    assertThat(secrets.origins(name)).contains(ONE);
  }

  @Test
  void a_new_value_keeps_a_binding_that_came_meanwhile() throws Exception {
    SecretName name = secret("bound-and-set");

    during(
        () -> putSecret.bind(name, ONE),
        () -> putSecret.put(name, new Secret("second"), Optional.empty()));

    assertThat(secrets.origins(name)).contains(ONE);
  }

  @Test
  void a_binding_does_not_restore_a_deleted_secret() {
    SecretName name = secret("deleted-and-bound");

    assertThatThrownBy(
            () -> during(() -> deleteSecret.delete(name), () -> putSecret.bind(name, ONE)))
        .hasCauseInstanceOf(NotFound.class);

    assertThat(secrets.origins(name)).isEmpty();
  }

  @Test
  void a_name_that_is_new_to_both_is_set_by_both() throws Exception {
    SecretName name = new SecretName("new-to-both");

    during(
        () -> putSecret.put(name, new Secret("first"), Optional.of(ONE)),
        () -> putSecret.put(name, new Secret("second"), Optional.empty()));

    assertThat(secrets.origins(name)).contains(ONE);
  }

  @Test
  void a_name_that_is_new_to_both_is_created_by_one() {
    SecretName name = new SecretName("created-once");

    assertThatThrownBy(
            () ->
                during(
                    () -> putSecret.create(name, new Secret("first"), ONE),
                    () -> putSecret.create(name, new Secret("second"), TWO)))
        .hasCauseInstanceOf(Conflict.class);

    assertThat(secrets.origins(name)).contains(ONE);
  }

  static Stream<Arguments> changesOfWorkflows() {
    return Stream.of(
        Arguments.of("drafted-twice", Change.DRAFT, Change.DRAFT, 2),
        Arguments.of("drafted-and-deleted", Change.DRAFT, Change.DELETION, 2));
  }

  @ParameterizedTest
  @MethodSource("changesOfWorkflows")
  void a_workflow_that_changed_meanwhile_stays_as_it_is(
      String name, Change first, Change second, long version) {
    WorkflowName workflow = workflow(name);

    assertThatThrownBy(() -> during(() -> apply(first, workflow), () -> apply(second, workflow)))
        .hasCauseInstanceOf(Conflict.class);

    assertThat(catalogue.workflow(workflow).version()).isEqualTo(version);
  }

  @Test
  void a_workflow_that_was_deleted_meanwhile_stays_deleted() {
    WorkflowName workflow = workflow("deleted-and-drafted");

    assertThatThrownBy(
            () ->
                during(() -> apply(Change.DELETION, workflow), () -> apply(Change.DRAFT, workflow)))
        .hasCauseInstanceOf(Conflict.class);

    assertThatThrownBy(() -> catalogue.workflow(workflow)).isInstanceOf(NotFound.class);
  }

  @Test
  void supervisors_of_a_workflow_that_is_deleted_meanwhile_are_not_named() {
    WorkflowName workflow = workflow("deleted-and-supervised");

    assertThatThrownBy(
            () ->
                during(
                    () -> apply(Change.DELETION, workflow),
                    () -> setSupervisors.set(workflow, List.of(ADA))))
        .hasCauseInstanceOf(NotFound.class);

    assertThat(supervisors.of(workflow)).isEmpty();
  }

  @Test
  void a_deletion_removes_the_supervisors_that_were_named_meanwhile() throws Exception {
    WorkflowName workflow = workflow("supervised-and-deleted");

    during(
        () -> setSupervisors.set(workflow, List.of(ADA)), () -> apply(Change.DELETION, workflow));

    assertThat(supervisors.of(workflow)).isEmpty();
  }

  @Test
  void supervisors_that_are_named_twice_are_those_of_the_later_time() throws Exception {
    WorkflowName workflow = workflow("supervised-twice");

    during(
        () -> setSupervisors.set(workflow, List.of(ADA)),
        () -> setSupervisors.set(workflow, List.of(EVE)));

    assertThat(supervisors.of(workflow)).containsExactly(EVE);
  }

  enum Change {
    DRAFT,
    DELETION
  }

  private void apply(Change change, WorkflowName name) {
    switch (change) {
      case DRAFT ->
          saveWorkflow.save(new SaveRequest(catalogue.current(name), OptionalLong.of(1), true));
      case DELETION -> deleteWorkflow.delete(name, 1);
    }
  }

  private SecretName secret(String name) {
    SecretName secret = new SecretName(name);
    putSecret.put(secret, new Secret("first"), Optional.of(SecretOrigins.UNBOUND));
    return secret;
  }

  private static WorkflowName workflow(String name) {
    String yaml =
        """
        apiVersion: tributary/v1
        kind: Workflow
        name: %s
        activities:
          - {id: query1, kind: query, settings: {}}
          - {id: end1, kind: end}
        transitions:
          - {from: query1, to: end1}
        """
            .formatted(name);
    SignedIn.asAdministrator()
        .contentType("application/yaml")
        .body(yaml.getBytes(UTF_8))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
    return new WorkflowName(name);
  }

  /** Applies {@code second} while the transaction of {@code first} is open. */
  private void during(Runnable first, Runnable second) throws Exception {
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> outcome =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    first.run();
                    Future<?> begun = other.submit(second);
                    while (!begun.isDone() && !waitsForLock()) {
                      Thread.onSpinWait();
                    }
                    return begun;
                  });
      outcome.get(30, TimeUnit.SECONDS);
    }
  }

  private boolean waitsForLock() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select exists (select from pg_locks where not granted)")) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
