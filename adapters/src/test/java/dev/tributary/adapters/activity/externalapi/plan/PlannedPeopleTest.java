package dev.tributary.adapters.activity.externalapi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans over the attributes of people that a Query selected. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class PlannedPeopleTest {
  private static final WorkTableStructure PEOPLE =
      WorkTableStructure.ofPopulation("profile", ValueType.INTEGER, List.of());
  private static final String BY_ZIP =
      """
      outbound: {columns: [{name: offer, type: integer}]}
      execution: {method: GET, url: "URL/$(zipCode)"}
      plan: {mode: distinct, distinct: [zipCode], carry: [zipCode, city]}
      """;

  private final ExternalApiFixture api = new ExternalApiFixture().callingAtOnce(8);

  @BeforeEach
  void three_people_in_two_places() {
    api.data.execute(
        """
        insert into profile (id, email, zip_code, city) overriding system value values
          (1, 'ada@example.com', '95124', 'San Jose'),
          (2, 'bob@example.com', '10001', 'New York'),
          (3, 'cid@example.com', '95124', 'Cambrian')\
        """);
    api.server.replying(Replies.json("[{\"offer\":7}]"));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void calls_once_per_distinct_attribute_and_carries_attributes(Storage storage) {
    ExternalApiSettings settings = api.settings(BY_ZIP);
    assertThat(api.run(settings, api.context(settings, people(storage))))
        .isInstanceOf(Completed.class);
    assertThat(targets()).containsExactlyInAnyOrder("/coupons/95124", "/coupons/10001");
    assertThat(api.rows()).containsExactly("1|null|7|95124|San Jose", "2|null|7|10001|New York");
  }

  @Test
  void an_attribute_may_be_named_with_its_resource() {
    ExternalApiSettings settings =
        api.settings(BY_ZIP.replace("$(zipCode)", "$(profile.zipCode)/$([target/@city])"));
    assertThat(api.run(settings, api.context(settings, people(Storage.TABLE))))
        .isInstanceOf(Completed.class);
    assertThat(targets())
        .containsExactlyInAnyOrder("/coupons/95124/San%20Jose", "/coupons/10001/New%20York");
  }

  @Test
  void a_person_who_moves_after_the_plan_was_made_changes_no_call() {
    ExternalApiSettings settings = api.settings(BY_ZIP);
    FakeActivityContext context = api.context(settings, people(Storage.TABLE));
    api.server.replying(Replies.status(400));
    assertThat(api.run(settings, context)).isInstanceOf(Failed.class);
    int failed = targets().size();
    api.data.execute("update profile set zip_code = '10001' where id = 1");
    api.data.execute("delete from profile where id = 2");
    api.resume(context);
    api.server.replying(Replies.json("[{\"offer\":7}]"));
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(targets().subList(failed, targets().size()))
        .containsExactlyInAnyOrder("/coupons/95124", "/coupons/10001");
    assertThat(api.rows()).containsExactly("1|null|7|95124|San Jose", "2|null|7|10001|null");
  }

  @Test
  void single_rows_carry_attributes_too() {
    ExternalApiSettings settings =
        api.settings(BY_ZIP.replace("mode: distinct, distinct: [zipCode]", "mode: rows"));
    assertThat(api.run(settings, api.context(settings, people(Storage.INLINE))))
        .isInstanceOf(Completed.class);
    assertThat(api.rows()).hasSize(3).last().isEqualTo("3|null|7|95124|Cambrian");
  }

  @Test
  void what_no_person_has_is_refused_with_the_names_there_are() {
    ExternalApiSettings settings = api.settings(BY_ZIP.replace("[zipCode]", "[zip]"));
    assertThat(api.run(settings, api.context(settings, people(Storage.INLINE))))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.failure().code()).isEqualTo("TRB-150685");
              assertThat(failed.failure().message().arguments().getLast().toString())
                  .contains("zipCode", "city");
            });
    assertThat(targets()).isEmpty();
  }

  private List<String> targets() {
    return api.server.received().stream().map(ReceivedRequest::target).toList();
  }

  private ActivityInput people(Storage storage) {
    return SetFixture.input(
        "query1",
        new SetFixture(api.data.dataSource(), storage)
            .filled(PEOPLE, "1, 1::bigint", "2, 2::bigint", "3, 3::bigint"));
  }
}
