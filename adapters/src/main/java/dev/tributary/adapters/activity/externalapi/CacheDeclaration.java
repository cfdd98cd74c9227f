package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.SettingTypes.seconds;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.texts;
import static dev.tributary.adapters.setting.SettingTypes.toggle;

import dev.tributary.adapters.setting.RowShapes;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.activity.externalapi.cache.CacheRules;
import dev.tributary.domain.exchange.cache.CachePolicy;
import java.time.Duration;

/** The settings of the cache. */
final class CacheDeclaration {
  private CacheDeclaration() {}

  static CachePolicy settings(SettingValues<CachePolicy> values) {
    return new CachePolicy(
        values.of(
            seconds("ttl", Duration.ZERO)
                .describe(
                    "As long a response is used without a call, by every run of every workflow that"
                        + " sends the same request with the same account; 0s uses no cache.")
                .help(),
            CachePolicy::ttl),
        values.of(
            toggle("revalidate", true)
                .describe(
                    "Whether the API is asked afterwards, by ETag and Last-Modified, if the response"
                        + " is still the same."),
            CachePolicy::revalidate),
        values.of(
            seconds("staleIfError", Duration.ZERO)
                .describe(
                    "How old a response may be that is used when the API fails; 0s uses none.")
                .help(),
            CachePolicy::staleIfError),
        values.of(
            toggle("safe", false)
                .describe(
                    "Declares that the request only reads, whatever its method; needed for all but"
                        + " GET."),
            CachePolicy::safe),
        values.of(
            texts("ignoreHeaders", text(RowShapes.VALUE))
                .describe(
                    "Request headers in which two requests for the same response may differ, such"
                        + " as a number of the request.")
                .keyword("maxItems", CacheRules.MOST_HEADERS),
            CachePolicy::ignoredHeaders));
  }
}
