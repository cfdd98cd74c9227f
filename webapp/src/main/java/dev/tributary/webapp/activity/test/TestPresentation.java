package dev.tributary.webapp.activity.test;

import dev.tributary.domain.activity.test.Branch;
import dev.tributary.domain.activity.test.TestSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;
import java.util.stream.Collectors;

/** How Test is shown. */
class TestPresentation implements ActivityPresentation<TestSettings> {
  @Override
  public String icon() {
    return "list-checks";
  }

  @Override
  public Message summary(TestSettings settings) {
    return Message.of(
        "test-form.summary",
        settings.branches().stream().map(Branch::outlet).collect(Collectors.joining(", ")));
  }
}
