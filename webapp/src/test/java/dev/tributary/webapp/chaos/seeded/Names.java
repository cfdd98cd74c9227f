package dev.tributary.webapp.chaos.seeded;

/** The classes that are patched: most are hidden in their packages. */
final class Names {
  private static final String POSTGRES = "dev.tributary.adapters.out.postgres.";
  private static final String APPLICATION = "dev.tributary.application.";
  static final String CLAIMED_TASKS = POSTGRES + "run.PostgresClaimedTasks";
  static final String RUN_ROWS = POSTGRES + "run.RunRows";
  static final String TRANSMISSIONS = POSTGRES + "message.PostgresTransmissions";
  static final String EXCHANGES = POSTGRES + "exchange.PostgresExchanges";
  static final String IDEMPOTENCY = POSTGRES + "idempotency.PostgresIdempotencyRecords";
  static final String WORK_TABLES = POSTGRES + "worktable.PostgresWorkTables";
  static final String SCHEDULES = POSTGRES + "schedule.PostgresSchedules";
  static final String WRITE_MESSAGES = APPLICATION + "message.delivery.compose.WriteMessages";
  static final String ATTEMPT_RECORD = APPLICATION + "exchange.chain.record.AttemptRecord";
  static final String ADVANCE_STRAND = APPLICATION + "run.task.AdvanceStrand";
  static final String WAKE_UP_WORK = "dev.tributary.adapters.in.work.WakeUpWork";
  static final String TASK = "dev.tributary.domain.run.ActivityTask";
  static final String RUN_PROGRESS = "dev.tributary.domain.run.RunProgress";
  static final String CALL_KEY = "dev.tributary.domain.exchange.CallKey";
  static final String QUEUE = "com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository";
  static final String START_CHILD = APPLICATION + "activity.subworkflow.StartChild";
  static final String SIGNAL_NEXT = APPLICATION + "signal.SignalNextWorkflow";
  static final String SEND_SIGNAL = APPLICATION + "run.waiting.SendSignal";
  static final String DECIDE_APPROVAL = APPLICATION + "approval.DecideApproval";
  static final String REMOTE_JOBS =
      "dev.tributary.adapters.activity.externalapi.asynchronous.PostgresRemoteJobs";
  static final String CLAIMS = POSTGRES + "notification.DeliveryClaims";

  private Names() {}
}
