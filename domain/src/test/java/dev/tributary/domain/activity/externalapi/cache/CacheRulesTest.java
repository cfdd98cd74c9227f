package dev.tributary.domain.activity.externalapi.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.paging.NextPage;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.cache.CachePolicy;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.secret.SecretName;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CacheRulesTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void allows_a_get_and_what_is_declared_safe() {
    assertThat(codes(cache(HOUR, Duration.ofDays(1), false), HttpMethod.GET)).isEmpty();
    assertThat(codes(cache(HOUR, Duration.ZERO, true), HttpMethod.POST)).isEmpty();
    assertThat(codes(cache(HOUR, Duration.ZERO, false), HttpMethod.POST))
        .containsExactly(ExternalApiErrorCode.CACHE_UNSAFE.id());
    assertThat(codes(CachePolicy.OFF, HttpMethod.POST)).isEmpty();
  }

  @Test
  void refuses_times_out_of_range() {
    assertThat(codes(cache(Duration.ofDays(31), Duration.ZERO, false), HttpMethod.GET))
        .containsExactly(ExternalApiErrorCode.CACHE_TIME_BAD.id());
    assertThat(codes(cache(Duration.ofSeconds(-1), Duration.ZERO, false), HttpMethod.GET))
        .containsExactly(ExternalApiErrorCode.CACHE_TIME_BAD.id());
    assertThat(codes(cache(HOUR, HOUR, false), HttpMethod.GET))
        .containsExactly(ExternalApiErrorCode.CACHE_STALE_BAD.id());
  }

  @Test
  void refuses_ignored_headers_that_are_none_or_too_many() {
    assertThat(codes(ignoring(List.of("X Y", "X-Y")), HttpMethod.GET))
        .containsExactly(ExternalApiErrorCode.CACHE_HEADER_BAD.id());
    assertThat(codes(ignoring(Collections.nCopies(11, "X-Y")), HttpMethod.GET))
        .containsExactly(ExternalApiErrorCode.TOO_MANY_CACHE_HEADERS.id());
  }

  @Test
  void refuses_a_request_with_a_secret_of_its_own() {
    HeaderSetting secret =
        new HeaderSetting(
            "Authorization", new HeaderValue.SecretReference(new SecretName("partner")));
    assertThat(
            codes(
                cache(HOUR, Duration.ZERO, false),
                call(HttpMethod.GET, List.of(secret)),
                Pagination.NONE))
        .containsExactly(ExternalApiErrorCode.CACHE_CREDENTIALS.id());
  }

  @Test
  void refuses_pages_whose_token_would_not_be_kept() {
    NextPage next = new NextPage(PageKind.HEADER_CURSOR, "", "next", "X-Next-Token", "", 0);
    Pagination pages =
        new Pagination(
            next, Pagination.NONE.request(), Pagination.NONE.stop(), Pagination.NONE.loop(), 3);
    assertThat(codes(cache(HOUR, Duration.ZERO, false), call(HttpMethod.GET, List.of()), pages))
        .containsExactly(ExternalApiErrorCode.CACHE_PAGE_HEADER.id());
  }

  @Test
  void a_response_is_fresh_until_its_time_has_passed() {
    CachePolicy policy = cache(HOUR, Duration.ofHours(2), false);
    Instant validated = Instant.parse("2026-11-29T12:00:00Z");
    assertThat(policy.fresh(validated, validated.plus(HOUR).minusNanos(1))).isTrue();
    assertThat(policy.fresh(validated, validated.plus(HOUR))).isFalse();
    assertThat(policy.usableOnError(validated, validated.plus(HOUR.multipliedBy(2)))).isFalse();
    assertThat(policy.usableOnError(validated, validated.plus(HOUR))).isTrue();
    assertThat(CachePolicy.OFF.usableOnError(validated, validated)).isFalse();
  }

  private static CachePolicy cache(Duration ttl, Duration stale, boolean safe) {
    return new CachePolicy(ttl, true, stale, safe, List.of());
  }

  private static CachePolicy ignoring(List<String> headers) {
    return new CachePolicy(HOUR, true, Duration.ZERO, false, headers);
  }

  private static List<String> codes(CachePolicy cache, HttpMethod method) {
    return codes(cache, call(method, List.of()), Pagination.NONE);
  }

  private static List<String> codes(CachePolicy cache, CallSettings call, Pagination pages) {
    SettingProblems problems = new SettingProblems();
    new CacheRules(problems).check(cache, call, pages);
    return problems.errors().stream().map(Problem::code).toList();
  }

  private static CallSettings call(HttpMethod method, List<HeaderSetting> headers) {
    return new CallSettings(
        method,
        "https://api.example.com/",
        List.of(),
        headers,
        BodySettings.of(method),
        true,
        false,
        RetryPolicy.DEFAULT,
        Optional.empty());
  }
}
