package watchfloor.channel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.channel.file.LabelledFile.Labelled;

class LabelledFileTest {
  @TempDir Path folder;

  private final List<Labelled> found = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  private void read(String name, String content, String columns) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    LabelledFile.read(file, columns, found::add, (where, why) -> refused.add(where + " " + why));
  }

  @Test
  void readsIdSentimentIssueAndTextWithoutAHeader() throws IOException {
    read("posts.tsv", "1\tNegative\tLate Flight\tso late\n2\tneutral\t-\thello\n", "");

    assertThat(found).containsExactly(new Labelled("1", "negative", "Late Flight", "so late", ""), new Labelled("2", "neutral", "", "hello", ""));
  }

  @Test
  void goesByTheHeaderOrTheNamedColumns() throws IOException {
    read("posts.csv", "text,id,sentiment\n\"late, again\",7,negative\n", "");
    read("more.tsv", "8\tx\tgreat\tpositive\n", "id,-,text,sentiment");

    assertThat(found).containsExactly(new Labelled("7", "negative", "", "late, again", ""), new Labelled("8", "positive", "", "great", ""));
  }

  @Test
  void refusesARowThatIsShortOrHasNoTextAndReadsOn() throws IOException {
    read("posts.tsv", "1\tnegative\n2\tneutral\t-\t \n3\tpositive\t-\tfine\n", "");

    assertThat(found).extracting(Labelled::id).containsExactly("3");
    assertThat(refused).hasSize(2).allMatch(words -> words.startsWith("posts.tsv:"));
  }

  @Test
  void saysWhichColumnItDoesNotKnow() {
    assertThatThrownBy(() -> read("posts.tsv", "1\tx\n", "id,mood,text")).isInstanceOf(IOException.class).hasMessageContaining("'mood'");
  }
}
