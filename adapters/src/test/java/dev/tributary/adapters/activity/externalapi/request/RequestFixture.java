package dev.tributary.adapters.activity.externalapi.request;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Requests for the rows of a table with two zip codes. */
abstract class RequestFixture {
  final ExternalApiFixture api = new ExternalApiFixture();

  @AfterEach
  void stop() {
    api.close();
  }

  FakeActivityContext context(ExternalApiSettings settings) {
    return api.context(settings, SetFixture.input("dedup1", zips()))
        .with(Variables.NONE.with("size", Variable.integer(2)).with("mark", Variable.text("<&>")));
  }

  WorkTable zips() {
    return api.data.filled(
        WorkTableStructure.ofRows(List.of(Column.of("zipCode", ValueType.TEXT))),
        "1, null, '95124'",
        "2, null, '94107'");
  }
}
