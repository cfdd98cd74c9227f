package dev.tributary.cli.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.FakeProgram;
import dev.tributary.cli.api.NotificationDeliveryPage;
import dev.tributary.cli.api.NotificationPage;
import dev.tributary.cli.api.NotificationPage.Notification;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationsCommandTest {
  private final FakeProgram program = new FakeProgram();

  @Test
  void what_is_open_is_listed_with_its_reasons() {
    program.on(
        "notifications",
        new NotificationPage(
            List.of(
                new Notification(
                    "n1", "run.failed", "mail", "A run failed", List.of("404"), "now", true, null),
                new Notification(
                    "n2", "run.failed", "mail", "Another", List.of(), "now", true, "ada")),
            "later"));

    assertThat(run("list", "--all"))
        .containsExactly(
            "n1  now  run.failed            A run failed  (open)",
            "    404",
            "n2  now  run.failed            Another",
            "There are more. The same command with --after later goes on.");
    assertThat(program.calls()).containsExactly("notifications[false, 50, null]");
    run("list", "--limit", "200", "--after", "later");
    assertThat(program.calls()).endsWith("notifications[true, 200, later]");
  }

  @Test
  void one_is_acknowledged() {
    assertThat(run("acknowledge", "n1")).containsExactly("Acknowledged: n1");
    assertThat(program.calls()).containsExactly("acknowledge[n1]");
  }

  @Test
  void deliveries_that_were_given_up_are_listed_and_made_again() {
    program.on(
        "notificationDeliveries",
        new NotificationDeliveryPage(
            List.of(
                new NotificationDeliveryPage.Delivery(
                    7, "n1", "hook", null, "failed", 3, "Status 500")),
            null));

    assertThat(run("deliveries")).singleElement().asString().contains("7  n1  hook", "Status 500");
    run("deliveries", "n1");
    run("deliveries", "--all", "--limit", "9", "--after", "6");
    assertThat(run("replay", "7")).containsExactly("Made again: 7");
    assertThat(program.calls())
        .containsExactly(
            "notificationDeliveries[failed, null, 50, null]",
            "notificationDeliveries[null, n1, 50, null]",
            "notificationDeliveries[null, null, 9, 6]",
            "replay[7]");
  }

  @Test
  void an_empty_list_a_missing_id_and_an_unknown_word_are_reported() {
    program.on("notifications", new NotificationPage(List.of(), null));

    assertThat(run("list")).containsExactly("Nothing to show.");
    assertThat(run("replay")).containsExactly("'replay' needs an id, as 'list' shows it.");
    assertThat(run("mute"))
        .containsExactly("'mute' is not possible. Possible: list, acknowledge, deliveries, replay");
  }

  private List<String> run(String... arguments) {
    return program.run(NotificationsCommand::new, arguments);
  }
}
