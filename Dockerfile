# Built from source; needs nothing but this folder.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY mvnw pom.xml ./
COPY frontend-themes frontend-themes
COPY src src
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q package -Dmaven.test.skip=true
# Libraries change seldom, our own classes often: two layers. PostgreSQL for other systems stays out.
RUN java -Djarmode=tools -jar target/genius365.jar extract --layers --destination /extracted \
    && rm -f /extracted/dependencies/lib/embedded-postgres-binaries-darwin-* \
        /extracted/dependencies/lib/embedded-postgres-binaries-windows-*

FROM eclipse-temurin:25-jre
# PostgreSQL refuses to run as root, and as somebody who has no name.
RUN useradd --uid 10001 --create-home --shell /usr/sbin/nologin genius365 \
    && mkdir /app /data \
    && chown genius365: /app /data
WORKDIR /app
COPY --from=build /extracted/dependencies/ ./
COPY --from=build /extracted/spring-boot-loader/ ./
COPY --from=build /extracted/snapshot-dependencies/ ./
COPY --from=build /extracted/application/ ./
USER genius365

ENV GENIUS365_DATA_DIR=/data

COPY --chmod=755 <<'HEALTHY' /usr/local/bin/healthy
#!/bin/bash
# Asks the program how it is; there is no curl here.
exec 3<>"/dev/tcp/127.0.0.1/${PORT:-8080}" || exit 1
printf 'GET /api/health HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r -t 8 _ status _ <&3
[ "$status" = 200 ]
HEALTHY

# One start and one stop teach the JVM what to keep ready. The cache counts only for this very path, image and JVM; -Xlog,
# because the JVM warns of every class that it does not take into it.
RUN GENIUS365_DATA_DIR=/tmp/training bash -c '\
    java -XX:+UseG1GC -Xlog:aot*=error --enable-native-access=ALL-UNNAMED \
        -XX:AOTCacheOutput=/app/genius365.aot -jar genius365.jar > /tmp/training.log 2>&1 & program=$!; \
    until healthy 2>/dev/null; do kill -0 $program || { cat /tmp/training.log; exit 1; }; sleep 1; done; \
    kill -TERM $program; wait $program; \
    rm -rf /tmp/training /tmp/training.log; test -s /app/genius365.aot'

VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s --retries=3 CMD ["healthy"]
ENTRYPOINT ["java", "-XX:+UseG1GC", "-Xlog:aot*=error", "--enable-native-access=ALL-UNNAMED", \
    "-XX:AOTCache=/app/genius365.aot", "-jar", "genius365.jar"]
