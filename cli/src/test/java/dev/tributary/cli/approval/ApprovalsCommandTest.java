package dev.tributary.cli.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.FakeProgram;
import dev.tributary.cli.api.ApprovalView;
import dev.tributary.cli.api.ApprovalView.Delivery;
import dev.tributary.cli.api.ApprovalView.Prepared;
import dev.tributary.cli.api.ApprovalView.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApprovalsCommandTest {
  private static final ApprovalView MAIL =
      new ApprovalView(
          "7", "r1", "mail", "email1", "confirmation", List.of("12 people, limit 10"), null);

  private final FakeProgram program = new FakeProgram();

  @Test
  void what_waits_for_a_person_is_listed_with_its_reasons() {
    program.on("approvals", new ApprovalView.Page(List.of(MAIL), "Nw"));

    assertThat(command("list", "--limit", "1"))
        .containsExactly(
            "7  mail  email1  confirmation",
            "    12 people, limit 10",
            "There are more. The same command with --after Nw goes on.");

    program.on("approvals", new ApprovalView.Page(List.of(), null));
    assertThat(command("list")).containsExactly("Nothing waits for a person.");
    assertThat(program.calls()).containsExactly("approvals[1, null]", "approvals[50, null]");
  }

  @Test
  void one_is_shown_with_its_figures_the_last_ones_and_samples() {
    program.on(
        "approval",
        new Prepared(
            MAIL,
            new Delivery("Mail", 12, Map.of("optOut", 2L)),
            new Delivery("Mail", 9, Map.of()),
            List.of(new Sample("ada@example.com", "Hello Ada")),
            false));

    assertThat(command("show", "7"))
        .containsExactly(
            "7  mail  email1  confirmation",
            "    12 people, limit 10",
            "    Now: 12 rows, 10 messages, 2 people left out",
            "    Last time: 9 rows, 9 messages, 0 people left out",
            "    ada@example.com: Hello Ada",
            "Four eyes: you have started the run or published its revision; another person approves"
                + " it.");
  }

  @Test
  void a_person_approves_or_rejects_with_a_note() {
    assertThat(command("approve", "7")).containsExactly("Approved: 7");
    assertThat(command("reject", "7", "--note", "too many")).containsExactly("Rejected: 7");

    assertThat(program.calls())
        .containsExactly(
            "decide[7, Decision[decision=approved, note=]]",
            "decide[7, Decision[decision=rejected, note=too many]]");
  }

  @Test
  void an_unknown_word_and_a_missing_id_are_refused_before_a_call() {
    assertThat(command("agree", "7"))
        .containsExactly("'agree' is not possible. Possible: list, show, approve, reject");
    assertThat(command("approve")).containsExactly("'approve' needs an id, as 'list' shows it.");
    assertThat(program.calls()).isEmpty();
  }

  private List<String> command(String... arguments) {
    return program.run(ApprovalsCommand::new, arguments);
  }
}
