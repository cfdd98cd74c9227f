package dev.tributary.domain.activity;

import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.resource.ResourceName;
import dev.tributary.domain.resource.ResourceTable;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;

/** Places of activities over sets of people. */
abstract class SetActivityFixture {
  static final ExpressionLanguage LANGUAGE = new ExpressionLanguage(ExpressionLimits.standard());

  static final ResourceColumn ID = new ResourceColumn("id", "", ValueType.INTEGER, "id", "");

  static final Resource PROFILE =
      new Resource(
          new ResourceName("profile"),
          "Profiles",
          new ResourceTable("public", "profile"),
          ID,
          List.of(ID, new ResourceColumn("zipCode", "", ValueType.TEXT, "zip_code", "location")));

  static final ResourceCatalogue CATALOGUE =
      new ResourceCatalogue() {
        @Override
        public Optional<Resource> find(String name) {
          return name.equals("profile") ? Optional.of(PROFILE) : Optional.empty();
        }

        @Override
        public List<String> names() {
          return List.of("profile");
        }
      };

  static final WorkTableStructure PEOPLE =
      WorkTableStructure.ofPopulation(
          "profile", ValueType.INTEGER, List.of(Column.of("nick", ValueType.TEXT)));

  static final WorkTableStructure COUPONS =
      WorkTableStructure.ofRows(
          List.of(
              Column.of("zipCode", ValueType.TEXT),
              Column.of("rank", ValueType.INTEGER),
              Column.of("raw", ValueType.JSON)));

  static AdditionalField field(String name, String expression) {
    return new AdditionalField(name, "", expression, "");
  }

  static ActivityPlace.Inbound inbound(String from, WorkTableStructure structure) {
    return new ActivityPlace.Inbound(new ActivityId(from), Outlet.OUT, Optional.of(structure));
  }

  static ActivityPlace place(ActivitySettings settings, ActivityPlace.Inbound... inbound) {
    Activity activity =
        new Activity(
            new ActivityId("it"), "It", settings, ExecutionOptions.DEFAULT, Optional.empty());
    return new WorkflowDefinition(
            new WorkflowName("test"),
            "",
            "",
            WorkflowOptions.DEFAULT,
            List.of(new Parameter("zip", ValueType.TEXT, Optional.empty())),
            List.of(activity),
            List.of())
        .place(activity, List.of(inbound));
  }

  /** Setting and code of each. */
  static List<String> reported(List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                problem.place().replace("activities[it].settings.", "") + " " + problem.code())
        .toList();
  }
}
