package dev.tributary.adapters.activity.externalapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.activity.externalapi.asynchronous.PostgresRemoteJobs;
import dev.tributary.adapters.activity.externalapi.plan.VirtualCallThreads;
import dev.tributary.adapters.out.http.HttpClientConfig;
import dev.tributary.adapters.out.http.VertxHttpExchange;
import dev.tributary.adapters.out.http.dns.HostResolver;
import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.adapters.out.postgres.cache.HeaderJson;
import dev.tributary.adapters.out.postgres.cache.PostgresResponseCache;
import dev.tributary.adapters.out.postgres.exchange.ExchangeJson;
import dev.tributary.adapters.out.postgres.exchange.PostgresExchangeReader;
import dev.tributary.adapters.out.postgres.exchange.PostgresExchanges;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.adapters.text.TextMessageRenderer;
import dev.tributary.application.account.InMemoryExternalAccounts;
import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.externalapi.AdmitExecution;
import dev.tributary.application.activity.externalapi.CallFailures;
import dev.tributary.application.activity.externalapi.ConcurrentCalls;
import dev.tributary.application.activity.externalapi.ExternalApiExecutor;
import dev.tributary.application.activity.externalapi.MakeCall;
import dev.tributary.application.activity.externalapi.MakeCalls;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs;
import dev.tributary.application.activity.externalapi.mapping.LoadResponse;
import dev.tributary.application.activity.externalapi.mapping.ReadPage;
import dev.tributary.application.activity.externalapi.request.PrepareRequest;
import dev.tributary.application.exchange.OriginPermits;
import dev.tributary.application.exchange.cache.CacheConfig;
import dev.tributary.application.exchange.chain.Chains;
import dev.tributary.application.exchange.chain.SendCall;
import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.worktable.WorkTable;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The whole activity on real parts: database, HTTP client, server. Pauses take no time. */
public final class ExternalApiFixture implements AutoCloseable {
  static final ExternalApiDefaults DEFAULTS =
      new ExternalApiDefaults(Guardrails.DOCUMENTED, RetryPolicy.DEFAULT);

  /** Exchanges belong to a run. */
  private static final String STORED_RUN =
      """
      insert into tributary.run (id, workflow, workflow_label, revision_id, revision, state,
        parameters, started_by, created_at)
      values ('RUN_ID', 'test', 'Test', gen_random_uuid(), 1, 'RUNNING', '[]', 'test', now())
      on conflict do nothing\
      """;

  private static final Vertx VERTX = Vertx.vertx();

  public final SetFixture data = new SetFixture();
  public final FaultServer server = FaultServer.start();
  public final List<Duration> sleeper = new ArrayList<>();
  public final Map<String, String> secrets = new HashMap<>();
  private final ExternalApiParts parts = new ExternalApiParts(data, secrets);
  private VertxHttpExchange http = http(server.origin());
  private boolean caching;
  private final ExchangeJson exchangeJson = new ExchangeJson(new ObjectMapper());
  private final Map<Outlet, WorkTable> left = new HashMap<>();
  private OriginPermits permits = new OriginPermits(1, InstantSource.system());
  private Sleeper pausing = (time, _) -> sleeper.add(time);
  public final RemoteJobs jobs = new PostgresRemoteJobs(data.dataSource());
  private Instant now = Instant.parse("2026-11-29T12:00:00Z");
  private int bufferBytes = 4 * 1024 * 1024;

  private static VertxHttpExchange http(String... origins) {
    return new VertxHttpExchange(
        VERTX,
        new TargetPolicy(Stream.of(origins).map(AllowedOrigin::of).toList(), Set.of(443)),
        HostResolver.system(),
        HttpClientConfig.DEFAULT);
  }

  /** The guard lets calls to this origin pass as well. */
  public void allowing(String origin) {
    http.close();
    http = http(server.origin(), origin);
  }

  public ExternalApiFixture bufferOf(int bytes) {
    bufferBytes = bytes;
    return this;
  }

  public ExternalApiFixture callingAtOnce(int calls) {
    permits = new OriginPermits(calls, InstantSource.system());
    return this;
  }

  public ExternalApiFixture pausing(Sleeper other) {
    pausing = other;
    return this;
  }

  /** Settings as an author writes them; the URL of the server stands for {@code URL}. */
  public ExternalApiSettings settings(String yaml) {
    List<Problem> problems = new ArrayList<>();
    ExternalApiSettings settings = read(yaml.replace("URL", server.url("/coupons")), problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
    return settings;
  }

  public static ExternalApiSettings read(String yaml, List<Problem> problems) {
    try {
      SettingsReader reader =
          new SettingsReader((ObjectNode) new YAMLMapper().readTree(yaml), "settings", problems);
      ExternalApiSettings settings = new ExternalApiDeclaration(DEFAULTS).read(reader);
      reader.finish();
      return settings;
    } catch (JsonProcessingException bad) {
      throw new IllegalArgumentException(yaml, bad);
    }
  }

  /** A task of this activity; a second one of the same fixture is its repeat. */
  public FakeActivityContext context(ExternalApiSettings settings, ActivityInput... inputs) {
    FakeActivityContext context =
        new FakeActivityContext("externalApi1", settings, List.of(inputs));
    data.execute(STORED_RUN.replace("RUN_ID", context.run().toString()));
    return context;
  }

  /** One attempt; the next one with the same context repeats it. */
  public ActivityOutcome run(ExternalApiSettings settings, FakeActivityContext context) {
    try {
      ActivityOutcome outcome = executor().execute(settings, context);
      if (outcome instanceof Completed completed) {
        completed
            .outputs()
            .forEach(output -> left.put(output.outlet(), output.table().orElseThrow()));
      }
      return outcome;
    } finally {
      context.nextAttempt();
    }
  }

  /** Removes the run with all that was recorded of it. */
  public void forget() {
    data.execute("delete from tributary.run");
  }

  /** The task of the context is in this state. */
  public void task(FakeActivityContext context, String state) {
    data.execute(AsyncFixture.storedTask(context, state));
  }

  /** Ends the jobs that are due; returns how many requests were sent. */
  public int endJobs() {
    int before = server.received().size();
    AsyncFixture.endJobs(jobs, secrets, ExternalApiParts.CONFIG, sending());
    return server.received().size() - before;
  }

  /** Moves the clock of jobs. */
  public void later(Duration time) {
    now = now.plus(time);
  }

  /** Moves the clock of jobs to that of calls. */
  public void untilNow() {
    now = Instant.now();
  }

  /** As a person does after a failure. */
  public void resume(FakeActivityContext context) {
    new PostgresExchanges(data.dataSource(), exchangeJson).allowRepeat(context.task());
    context.resume(executor());
  }

  public List<String> rows() {
    return rows(Outlet.OUT);
  }

  public List<String> rows(Outlet outlet) {
    return data.rows(Objects.requireNonNull(left.get(outlet)));
  }

  /** What was recorded, oldest first. */
  public List<Exchange> exchanges(FakeActivityContext context) {
    return new PostgresExchangeReader(data.dataSource(), exchangeJson)
        .list(context.run(), Optional.empty(), Optional.empty(), 100)
        .reversed();
  }

  @Override
  public void close() {
    http.close();
    server.close();
  }

  /** Calls may use the response of an earlier one. */
  public ExternalApiFixture caching() {
    caching = true;
    return this;
  }

  private SendCall sending() {
    return caching ? cached() : uncached();
  }

  private SendCall cached() {
    return Chains.cached(
        http,
        new PostgresExchanges(data.dataSource(), exchangeJson),
        new PostgresResponseCache(
            data.dataSource(),
            new HeaderJson(new ObjectMapper()),
            new CacheConfig(Duration.ofDays(7), 1_000, 100_000_000, 700_000)),
        new InMemoryExternalAccounts(),
        ExternalApiParts.CONFIG,
        Instant::now);
  }

  private SendCall uncached() {
    return Chains.over(
        http,
        new PostgresExchanges(data.dataSource(), exchangeJson),
        (time, cancel) -> pausing.sleep(time, cancel),
        ExternalApiParts.CONFIG,
        Instant::now);
  }

  /** What renders the requests. */
  public PrepareRequest requests() {
    return parts.requests();
  }

  private ExternalApiExecutor executor() {
    ReadPage pages = parts.pages();
    LoadResponse responses = parts.responses(pages, bufferBytes);
    MakeCall calls = ExternalApiParts.calls(sending());
    return new ExternalApiExecutor(
        parts.plan(),
        requests(),
        new MakeCalls(
            calls,
            new ConcurrentCalls(calls, pages, responses, new VirtualCallThreads(), permits),
            AsyncFixture.calls(calls, requests(), jobs, () -> now),
            responses,
            Instant::now),
        parts.finish(),
        new AdmitExecution(permits, new CallFailures(new TextMessageRenderer()), Instant::now));
  }
}
