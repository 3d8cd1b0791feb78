package watchfloor;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sends every log, the libraries' included, to one bounded file in the center; the terminal only hears of errors. Neither names a secret or
 * a person: see {@link MaskedLayout}.
 */
final class Logs {
  private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{24}: %msg%n";

  private static final String TERMINAL_PATTERN = "watchfloor: %msg%n%nopex";

  private Logs() {}

  /**
   * Takes over java.util.logging and the standard error stream, through which libraries and the Java machine itself speak; what we
   * log as an error still reaches the terminal. Call before any of them is touched.
   *
   * @param terminal the real standard error stream
   */
  static void quietTerminal(OutputStream terminal) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    ThresholdFilter errors = new ThresholdFilter();
    errors.setLevel(Level.ERROR.levelStr);
    errors.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setName("terminal");
    appender.setEncoder(encoder(context, TERMINAL_PATTERN));
    appender.addFilter(errors);
    appender.setOutputStream(terminal);
    appender.start();
    context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(appender);
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.setErr(new PrintStream(new LoggingStream(LoggerFactory.getLogger("printed")), true, StandardCharsets.UTF_8));
  }

  /** Keeps at most 30 days and 200 MB in {@code folder}. Call once, when the center is known. */
  static void toFile(Path folder) {
    toFile((LoggerContext) LoggerFactory.getILoggerFactory(), folder);
  }

  /** Again for the same folder it changes nothing: a standby that becomes the hub goes on in its log. */
  static void toFile(LoggerContext context, Path folder) {
    String named = folder.resolve("watchfloor.log").toString();
    boolean there = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("file") instanceof RollingFileAppender<?> before
        && named.equals(before.getFile());
    if (there) {
      return;
    }
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setContext(context);
    file.setName("file");
    file.setEncoder(encoder(context, PATTERN));
    file.setFile(named);
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
    rolling.setContext(context);
    rolling.setParent(file);
    rolling.setFileNamePattern(folder.resolve("watchfloor.%d{yyyy-MM-dd}.%i.log.gz").toString());
    rolling.setMaxFileSize(FileSize.valueOf("20MB"));
    rolling.setMaxHistory(30);
    rolling.setTotalSizeCap(FileSize.valueOf("200MB"));
    rolling.start();
    file.setRollingPolicy(rolling);
    file.setTriggeringPolicy(rolling);
    file.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(file);
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, String pattern) {
    MaskedLayout layout = new MaskedLayout();
    layout.setContext(context);
    layout.setPattern(pattern);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.start();
    return encoder;
  }
}
