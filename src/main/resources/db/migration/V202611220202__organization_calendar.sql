-- Holidays and 调休 workdays of 2024, 2025 and 2026 as published by the General Office of the State Council.
-- Later years are imported by the system administrator when they are published.
insert into calendar_day (day, kind, name, name_en, source_doc)
select d::date, r.kind, r.name, r.name_en,
       case extract(year from d)
           when 2024 then '国务院办公厅关于2024年部分节假日安排的通知'
           when 2025 then '国办发明电〔2024〕12号'
           else '国务院办公厅关于2026年部分节假日安排的通知(2025-11-04)'
       end
from (values
    (date '2024-01-01', date '2024-01-01', 'HOLIDAY', '元旦', 'New Year'),
    (date '2024-02-10', date '2024-02-17', 'HOLIDAY', '春节', 'Spring Festival'),
    (date '2024-04-04', date '2024-04-06', 'HOLIDAY', '清明节', 'Qingming'),
    (date '2024-05-01', date '2024-05-05', 'HOLIDAY', '劳动节', 'Labour Day'),
    (date '2024-06-08', date '2024-06-10', 'HOLIDAY', '端午节', 'Dragon Boat Festival'),
    (date '2024-09-15', date '2024-09-17', 'HOLIDAY', '中秋节', 'Mid-Autumn Festival'),
    (date '2024-10-01', date '2024-10-07', 'HOLIDAY', '国庆节', 'National Day'),
    (date '2024-02-04', date '2024-02-04', 'ADJUSTED_WORKDAY', '春节', 'Spring Festival'),
    (date '2024-02-18', date '2024-02-18', 'ADJUSTED_WORKDAY', '春节', 'Spring Festival'),
    (date '2024-04-07', date '2024-04-07', 'ADJUSTED_WORKDAY', '清明节', 'Qingming'),
    (date '2024-04-28', date '2024-04-28', 'ADJUSTED_WORKDAY', '劳动节', 'Labour Day'),
    (date '2024-05-11', date '2024-05-11', 'ADJUSTED_WORKDAY', '劳动节', 'Labour Day'),
    (date '2024-09-14', date '2024-09-14', 'ADJUSTED_WORKDAY', '中秋节', 'Mid-Autumn Festival'),
    (date '2024-09-29', date '2024-09-29', 'ADJUSTED_WORKDAY', '国庆节', 'National Day'),
    (date '2024-10-12', date '2024-10-12', 'ADJUSTED_WORKDAY', '国庆节', 'National Day'),
    (date '2025-01-01', date '2025-01-01', 'HOLIDAY', '元旦', 'New Year'),
    (date '2025-01-28', date '2025-02-04', 'HOLIDAY', '春节', 'Spring Festival'),
    (date '2025-04-04', date '2025-04-06', 'HOLIDAY', '清明节', 'Qingming'),
    (date '2025-05-01', date '2025-05-05', 'HOLIDAY', '劳动节', 'Labour Day'),
    (date '2025-05-31', date '2025-06-02', 'HOLIDAY', '端午节', 'Dragon Boat Festival'),
    (date '2025-10-01', date '2025-10-08', 'HOLIDAY', '国庆节、中秋节', 'National Day and Mid-Autumn Festival'),
    (date '2025-01-26', date '2025-01-26', 'ADJUSTED_WORKDAY', '春节', 'Spring Festival'),
    (date '2025-02-08', date '2025-02-08', 'ADJUSTED_WORKDAY', '春节', 'Spring Festival'),
    (date '2025-04-27', date '2025-04-27', 'ADJUSTED_WORKDAY', '劳动节', 'Labour Day'),
    (date '2025-09-28', date '2025-09-28', 'ADJUSTED_WORKDAY', '国庆节、中秋节', 'National Day and Mid-Autumn Festival'),
    (date '2025-10-11', date '2025-10-11', 'ADJUSTED_WORKDAY', '国庆节、中秋节', 'National Day and Mid-Autumn Festival'),
    (date '2026-01-01', date '2026-01-03', 'HOLIDAY', '元旦', 'New Year'),
    (date '2026-02-15', date '2026-02-23', 'HOLIDAY', '春节', 'Spring Festival'),
    (date '2026-04-04', date '2026-04-06', 'HOLIDAY', '清明节', 'Qingming'),
    (date '2026-05-01', date '2026-05-05', 'HOLIDAY', '劳动节', 'Labour Day'),
    (date '2026-06-19', date '2026-06-21', 'HOLIDAY', '端午节', 'Dragon Boat Festival'),
    (date '2026-09-25', date '2026-09-27', 'HOLIDAY', '中秋节', 'Mid-Autumn Festival'),
    (date '2026-10-01', date '2026-10-07', 'HOLIDAY', '国庆节', 'National Day'),
    (date '2026-01-04', date '2026-01-04', 'ADJUSTED_WORKDAY', '元旦', 'New Year'),
    (date '2026-02-14', date '2026-02-14', 'ADJUSTED_WORKDAY', '春节', 'Spring Festival'),
    (date '2026-02-28', date '2026-02-28', 'ADJUSTED_WORKDAY', '春节', 'Spring Festival'),
    (date '2026-05-09', date '2026-05-09', 'ADJUSTED_WORKDAY', '劳动节', 'Labour Day'),
    (date '2026-09-20', date '2026-09-20', 'ADJUSTED_WORKDAY', '国庆节', 'National Day'),
    (date '2026-10-10', date '2026-10-10', 'ADJUSTED_WORKDAY', '国庆节', 'National Day')
) as r (first_day, last_day, kind, name, name_en)
cross join generate_series(r.first_day, r.last_day, interval '1 day') as d;
