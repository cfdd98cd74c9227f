package dev.tributary.domain.activity.externalapi.cache;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.cache.CachePolicy;
import dev.tributary.domain.value.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What may be set about the cache of a call. */
public final class CacheRules {
  public static final int MOST_HEADERS = 10;
  public static final Duration LONGEST = Duration.ofDays(30);

  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,255}");

  private final SettingProblems problems;

  public CacheRules(SettingProblems problems) {
    this.problems = problems;
  }

  public void check(CachePolicy cache, CallSettings call, Pagination pages) {
    checkTime("cache.ttl", cache.ttl());
    checkTime("cache.staleIfError", cache.staleIfError());
    checkHeaders(cache.ignoredHeaders());
    if (cache.enabled()) {
      checkStale(cache);
      checkCall(cache, call);
      checkPages(pages);
    }
  }

  private void checkTime(String setting, Duration time) {
    if (time.isNegative() || time.compareTo(LONGEST) > 0) {
      problems.error(
          setting,
          ExternalApiErrorCode.CACHE_TIME_BAD,
          DurationText.write(time),
          DurationText.write(LONGEST));
    }
  }

  private void checkHeaders(List<String> headers) {
    if (headers.size() > MOST_HEADERS) {
      problems.error(
          "cache.ignoreHeaders",
          ExternalApiErrorCode.TOO_MANY_CACHE_HEADERS,
          headers.size(),
          MOST_HEADERS);
    }
    for (int i = 0; i < headers.size(); i++) {
      if (!NAME.matcher(headers.get(i)).matches()) {
        problems.error(
            "cache.ignoreHeaders[%d]".formatted(i),
            ExternalApiErrorCode.CACHE_HEADER_BAD,
            headers.get(i));
      }
    }
  }

  private void checkStale(CachePolicy cache) {
    if (cache.staleIfError().isPositive() && cache.staleIfError().compareTo(cache.ttl()) <= 0) {
      problems.error("cache.staleIfError", ExternalApiErrorCode.CACHE_STALE_BAD);
    }
  }

  private void checkCall(CachePolicy cache, CallSettings call) {
    if (call.method() != HttpMethod.GET && !cache.safe()) {
      problems.error("cache.safe", ExternalApiErrorCode.CACHE_UNSAFE, call.method().name());
    }
    boolean credentials =
        call.query().stream().anyMatch(parameter -> parameter.value() instanceof SecretReference)
            || call.headers().stream()
                .anyMatch(header -> header.value() instanceof SecretReference);
    if (credentials) {
      problems.error("cache.ttl", ExternalApiErrorCode.CACHE_CREDENTIALS);
    }
  }

  /** A header with the name of a credential is not kept, and without its token no page follows. */
  private void checkPages(Pagination pages) {
    String header = pages.next().header();
    if (HeaderName.sensitive(header)) {
      problems.error("pagination.header", ExternalApiErrorCode.CACHE_PAGE_HEADER, header);
    }
  }
}
