package dev.tributary.application.account.test;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Keeps the result of a test and records who had the account tested. */
@ApplicationScoped
public class RecordAccountTest {
  private final AccountTests tests;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public RecordAccountTest(AccountTests tests, AuditRecorder changes, InstantSource clock) {
    this.tests = tests;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional
  public AccountTest record(AccountName account, Optional<Message> failure) {
    AccountTest test = new AccountTest(clock.instant(), failure);
    tests.keep(account, test);
    changes.record(
        "tested",
        "account",
        account.value(),
        Map.of(),
        Map.of("result", failure.map(Message::name).orElse("passed")));
    return test;
  }
}
