package dev.tributary.webapp.activity.query;

import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;

/** How Query is shown. */
public class QueryPresentation implements ActivityPresentation<QuerySettings> {
  @Override
  public String icon() {
    return "user-search";
  }

  @Override
  public Message summary(QuerySettings settings) {
    return settings.where().isBlank()
        ? Message.of("query-form.summaryAll", settings.resource())
        : Message.of("query-form.summary", settings.where());
  }
}
