package dev.tributary.webapp.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.problem.Message;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tabs and fields that people know from the reference product are called as they know them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferenceLabelsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          externalapi-form.tab.inbound                   | Inbound mapping
          externalapi-form.tab.outbound                  | Outbound mapping
          externalapi-form.tab.execution                 | Execution
          form.properties                                | Properties
          externalapi-form.tab.columns                   | Column definition
          externalapi-form.tab.transition                | Transition
          form.options                                   | Execution options
          externalapi-form.inbound.set                   | Inbound resource
          externalapi-form.inbound.addCount              | Add count parameter
          externalapi-form.inbound.columns               | Inbound columns
          externalapi-form.inbound.columns.add           | Create element
          externalapi-form.inbound.params                | Customize parameter
          externalapi-form.outbound.flatten              | Flatten
          externalapi-form.execution.url                 | URL
          externalapi-form.execution.account             | External account
          externalapi-form.execution.headers             | Request headers
          externalapi-form.outbound.columns.label        | Label
          externalapi-form.outbound.columns.name         | ID
          externalapi-form.outbound.columns.path         | Key
          externalapi-form.outbound.columns.type         | Data type
          externalapi-form.outbound.columns.maxLength    | Max. length
          externalapi-form.outbound.columns.ignore       | Ignore
          externalapi-form.outbound.columns.remap        | Value remapping
          externalapi-form.outbound.columns.onError      | Error processing
          externalapi-form.outbound.columns.onEmpty      | Empty value management
          externalapi-form.failure.enabled               | Enable an outbound transition if the request failed
          externalapi-form.failure.label                 | Transition label
          form.onError                                   | In case of error
          form.maxDuration                               | Max. execution duration
          form.timeZone                                  | Time zone
          form.comment                                   | Comment
          """)
  void keeps_a_label(String key, String label) {
    assertThat(Texts.render(Message.of(key), Locale.ENGLISH)).isEqualTo(label);
  }
}
