package dev.tributary.webapp.demo;

import dev.tributary.adapters.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

  private final Sql sql;

  public SampleProfiles(DataSource dataSource) {
    this.sql = new Sql(dataSource);
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
    sql.batch(
        PUT,
        IntStream.range(0, PEOPLE.size()).mapToObj(i -> values(i, PEOPLE.get(i), today)).toList());
  }

  private static List<Object> values(int i, Person person, LocalDate today) {
    LocalDate birthday = person.today() ? today : today.plusDays(ANOTHER_DAY);
    return List.of(
        "demo-" + (i + 1),
        "person%d@people.example.com".formatted(i + 1),
        person.first(),
        person.last(),
        MonthDay.from(birthday).atYear(YEARS.get(i)),
        optional(person.zipCode()),
        optional(person.city()));
  }

  private static Optional<String> optional(String text) {
    return Optional.of(text).filter(given -> !given.isEmpty());
  }
}
