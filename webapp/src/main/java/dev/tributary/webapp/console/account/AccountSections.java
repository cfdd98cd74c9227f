package dev.tributary.webapp.console.account;

import dev.tributary.webapp.console.account.AccountPage.Section;
import dev.tributary.webapp.form.FormView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The sections of the form of an account, by the group of settings that a part belongs to. */
final class AccountSections {
  private AccountSections() {}

  static List<Section> of(List<FormView.Part> parts) {
    return parts.stream()
        .collect(
            Collectors.groupingBy(AccountSections::title, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(section -> new Section(section.getKey(), section.getValue()))
        .toList();
  }

  private static String title(FormView.Part part) {
    String name =
        part.field()
            .map(FormView.Field::name)
            .or(() -> part.rows().map(FormView.Rows::name))
            .orElse("");
    return switch (name.replaceFirst("[.\\[].*", "")) {
      case "authentication" -> "accounts.signInSection";
      case "transport" -> "accounts.connectionSection";
      case "limits" -> "accounts.limitsSection";
      case "redirects", "traceContext" -> "accounts.furtherSection";
      default -> "";
    };
  }
}
