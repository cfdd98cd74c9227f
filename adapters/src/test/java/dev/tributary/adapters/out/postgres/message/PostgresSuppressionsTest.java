package dev.tributary.adapters.out.postgres.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.message.suppression.Suppressions;
import dev.tributary.application.message.suppression.SuppressionsContract;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.message.Suppression.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresSuppressionsTest extends SuppressionsContract {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Address MAILBOX = email("jörg@bücher.example");

  private final Sql sql = new Sql(DATABASE.dataSource());
  private final PostgresSuppressions suppressions = new PostgresSuppressions(DATABASE.dataSource());

  @Override
  protected Suppressions suppressions() {
    return suppressions;
  }

  @BeforeEach
  void empty() {
    sql.update("delete from tributary.suppression");
    sql.update("delete from public.profile");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jörg@bücher.example",
        "jo\u0308rg@bu\u0308cher.example",
        "jörg@xn--bcher-kva.example",
        "jo\u0308rg@xn--bcher-kva.example"
      })
  void finds_a_mailbox_in_each_form_in_which_it_was_stored_before(String stored) {
    suppressed(stored, Reason.BOUNCED);
    suppressed("other@example.com", Reason.BOUNCED);
    sql.update("insert into public.profile (email) values (?)", stored);
    assertThat(suppressions.among(List.of(MAILBOX, email("ann@example.com"))))
        .isEqualTo(Map.of(MAILBOX, Reason.BOUNCED));
    assertThat(suppressions.find(MAILBOX))
        .map(Suppression::address)
        .contains(new Address(Channel.EMAIL, stored));
    assertThat(new PostgresProfileOptOuts(DATABASE.dataSource()).optOut(MAILBOX)).hasSize(1);
    assertThat(suppressions.remove(MAILBOX)).isPresent();
    assertThat(suppressions.among(List.of(MAILBOX))).isEmpty();
    assertThat(suppressions.among(List.of(email("other@example.com")))).hasSize(1);
  }

  @Test
  void of_two_forms_the_owners_opt_out_counts() {
    suppressed("jörg@bücher.example", Reason.BOUNCED);
    suppressed("jörg@xn--bcher-kva.example", Reason.UNSUBSCRIBED);
    assertThat(suppressions.among(List.of(MAILBOX)))
        .isEqualTo(Map.of(MAILBOX, Reason.UNSUBSCRIBED));
    assertThat(suppressions.find(MAILBOX)).map(Suppression::reason).contains(Reason.UNSUBSCRIBED);
  }

  private static Address email(String text) {
    return Address.of(Channel.EMAIL, text);
  }

  private void suppressed(String mailbox, Reason reason) {
    sql.update(
        "insert into tributary.suppression (channel, address, reason, detail, message, at)"
            + " values ('EMAIL', ?, ?, '', gen_random_uuid(), now())",
        mailbox,
        reason.name());
  }
}
