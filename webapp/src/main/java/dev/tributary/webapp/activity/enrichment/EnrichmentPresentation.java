package dev.tributary.webapp.activity.enrichment;

import dev.tributary.domain.activity.AdditionalField;
import dev.tributary.domain.activity.enrichment.EnrichmentSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;
import java.util.stream.Collectors;

/** How Enrichment is shown. */
public class EnrichmentPresentation implements ActivityPresentation<EnrichmentSettings> {
  @Override
  public String icon() {
    return "combine";
  }

  @Override
  public Message summary(EnrichmentSettings settings) {
    String fields =
        settings.additionalData().stream()
            .map(AdditionalField::name)
            .collect(Collectors.joining(", "));
    return Message.of("enrichment-form.summary", fields);
  }
}
