package watchfloor.drill;

import watchfloor.mention.Author;
import watchfloor.mention.Channel;

/** Who says something, where, and in which language. */
record Speaker(Author author, Channel channel, String language) {
  static Speaker of(Persona persona) {
    return new Speaker(new Author("drill:" + persona.id(), persona.handle(), persona.followers()), Channel.of(persona.channel()), persona.language());
  }

  static Speaker of(Inject inject) {
    return new Speaker(new Author("drill-inject:" + inject.from(), inject.from(), inject.followers()), Channel.of(inject.channel()), inject.language());
  }
}
