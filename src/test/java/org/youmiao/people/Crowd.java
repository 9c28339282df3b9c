package org.youmiao.people;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.postgresql.PGConnection;
import org.youmiao.county.TestServer;
import org.youmiao.kernel.CountyCode;
import org.youmiao.kernel.Ids;

/** Fills a county with invented children by the thousand, past the acts: for plans and timings, not for rules. */
public final class Crowd {
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文玉萍红建国志梅兰云飞龙宇轩子涵浩然欣怡梓诗语晨曦博思远佳琪雨桐俊熙可馨一诺天佑嘉怡乐瑶心悦雅婷宏晓东海波鹏程辉林峰凯旋翔彬雪莲春花秋月冬青小苗禾麦谷星辰安康宁静远山川河江湖泽润甜果";
    private static final int BATCH = 5_000;

    private Crowd() {}

    /**
     * Adds children, the same ones for the same arguments.
     *
     * @param areas where they live, evenly
     */
    public static void fill(CountyCode county, int size, List<String> areas) {
        fill(county, size, areas, Crowd::name);
    }

    /** Adds children who all have this given name, and a surname of two hundred that are rare. */
    public static void namesakes(CountyCode county, int size, String given, List<String> areas) {
        fill(county, size, areas, random -> (char) ('龠' - random.nextInt(200)) + given);
    }

    private static void fill(CountyCode county, int size, List<String> areas, Function<Random, String> names) {
        try (Connection connection =
                DriverManager.getConnection(TestServer.url(), TestServer.user(), TestServer.password())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET search_path TO " + county.schema());
                statement.execute("SET synchronous_commit TO off");
            }
            Random random = new Random(size);
            for (int from = 0; from < size; from += BATCH) {
                batch(connection, Math.min(BATCH, size - from), areas, random, names);
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("VACUUM ANALYZE child");
                statement.execute("VACUUM ANALYZE child_key");
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void batch(
            Connection connection, int size, List<String> areas, Random random, Function<Random, String> names)
            throws SQLException, IOException {
        StringBuilder children = new StringBuilder();
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < size; i++) {
            UUID id = Ids.at(1_700_000_000_000L + random.nextInt(1_000_000_000), random.nextLong(), random.nextLong());
            String area = areas.get(random.nextInt(areas.size()));
            String name = names.apply(random);
            children.append(
                    "%s\t%s\t1\t%d\t%s\t2025-01-01\t%s\t1\n".formatted(id, name, 2008 + random.nextInt(17), area, id));
            NameKeys.of(name, null)
                    .forEach(key -> keys.append(key)
                            .append('\t')
                            .append(area)
                            .append('\t')
                            .append(id)
                            .append('\n'));
        }
        copy(connection, "child (id, name, sex, born_year, area, registered_at, registered_by, version)", children);
        copy(connection, "child_key (key, area, child_id)", keys);
    }

    /** Common surnames are common: the square of an even number falls on the first ones more often. */
    private static String name(Random random) {
        double even = random.nextDouble();
        char surname = SURNAMES.charAt((int) (even * even * SURNAMES.length()));
        String given = random.nextInt(5) == 0 ? "" : String.valueOf(given(random));
        return surname + given + given(random);
    }

    private static char given(Random random) {
        return GIVEN.charAt(random.nextInt(GIVEN.length()));
    }

    private static void copy(Connection connection, String columns, StringBuilder rows)
            throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + columns + " FROM STDIN", new StringReader(rows.toString()));
    }
}
