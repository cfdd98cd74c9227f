package dev.tributary.webapp.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import javax.sql.DataSource;

/** Five sample people. Inserting them again moves their birthdays to the new day. */
@ApplicationScoped
public class SampleProfiles {
  private static final String PUT =
      """
      insert into public.profile
        (external_id, email, first_name, last_name, birth_date, zip_code, city, state, country,
         language)
      values (?, ?, ?, ?, ?, ?, ?, 'CA', 'US', 'en')
      on conflict (external_id) do update
        set birth_date = excluded.birth_date, last_modified = clock_timestamp()
        where profile.birth_date is distinct from excluded.birth_date
      """;

  /** Leap years, so that any of them can be born on 29 February. */
  private static final List<Integer> YEARS = List.of(1988, 1992, 1996, 2000, 1984);

  /** Far enough from any birthday of today, whatever the time zone. */
  private static final int ANOTHER_DAY = 100;

  private final DataSource dataSource;

  public SampleProfiles(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private record Person(String first, String last, String zipCode, String city, boolean today) {}

  private static final List<Person> PEOPLE =
      List.of(
          new Person("Ada", "Reyes", "95124", "San José", true),
          new Person("Ben", "O'Hara", "95124", "San José", true),
          new Person("Chloé", "Martin", "94107", "San Francisco", true),
          new Person("Dmitri", "Novak", "", "", true),
          new Person("Esi", "Mensah", "94107", "San Francisco", false));

  /** Puts them in, born so that three and one have their birthday {@code today}. */
  public void put(LocalDate today) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(PUT)) {
      for (int i = 0; i < PEOPLE.size(); i++) {
        bind(statement, PEOPLE.get(i), i, today);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot put in the sample people", failed);
    }
  }

  private static void bind(PreparedStatement statement, Person person, int i, LocalDate today)
      throws SQLException {
    LocalDate birthday = person.today() ? today : today.plusDays(ANOTHER_DAY);
    statement.setString(1, "demo-" + (i + 1));
    statement.setString(2, "person%d@people.example.com".formatted(i + 1));
    statement.setString(3, person.first());
    statement.setString(4, person.last());
    statement.setObject(5, MonthDay.from(birthday).atYear(YEARS.get(i)));
    statement.setString(6, person.zipCode().isEmpty() ? null : person.zipCode());
    statement.setString(7, person.city().isEmpty() ? null : person.city());
  }
}
